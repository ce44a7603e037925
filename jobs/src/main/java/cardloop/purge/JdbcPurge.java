package cardloop.purge;

import cardloop.base.Event;
import cardloop.base.EventLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets in small transactions, each of which says what it destroyed. */
final class JdbcPurge {
    static final int AT_ONCE = 100;
    private static final String RULES = "purge-1";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final EventLog events;
    private final PurgeProperties kept;
    private final Clock clock;

    JdbcPurge(JdbcClient jdbc, TransactionOperations transactions, EventLog events, PurgeProperties kept, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.kept = kept;
        this.clock = clock;
    }

    /** How many are due to be forgotten, counted up to a bound. */
    int due(Forgotten what, int atMost) {
        return jdbc.sql(what.count())
                .param("before", before(what))
                .param("most", atMost)
                .query(Integer.class)
                .single();
    }

    /** Forgets up to {@link #AT_ONCE}; 0 when none is left. */
    int forget(Forgotten what) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            List<Object[]> found = jdbc.sql(what.find())
                    .param("before", before(what))
                    .param("most", AT_ONCE)
                    .query((row, _) -> key(row))
                    .list();
            if (found.isEmpty()) {
                return 0;
            }
            boolean single = found.getFirst().length == 1;
            int forgotten = jdbc.sql(what.forget())
                    .param("found", single ? found.stream().map(key -> key[0]).toList() : found)
                    .update();
            if (what.isAKey()) {
                found.forEach(key -> events.record(
                        "case:" + key[0],
                        Event.Program.SYSTEM,
                        Event.Type.KEY_FORGOTTEN,
                        what + " before " + before(what),
                        RULES));
            }
            return forgotten;
        }));
    }

    private static Object[] key(ResultSet row) throws SQLException {
        Object[] key = new Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < key.length; i++) {
            key[i] = Objects.requireNonNull(row.getObject(i + 1));
        }
        return key;
    }

    /** The proof of a night: how many of what, and before when. */
    void prove(LocalDate night, Forgotten what, long forgotten) {
        events.record(
                "purge:" + night,
                Event.Program.SYSTEM,
                Event.Type.FORGOTTEN,
                what + " " + forgotten + " before " + before(what),
                RULES);
    }

    private OffsetDateTime before(Forgotten what) {
        Instant now = clock.instant();
        return now.minus(kept.keptFor(what)).atOffset(ZoneOffset.UTC);
    }
}
