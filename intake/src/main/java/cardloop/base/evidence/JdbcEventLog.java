package cardloop.base.evidence;

import cardloop.base.ChainFault;
import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.base.JdbcInserts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Events in the database. The chain's row is locked while it grows, so a chain never forks. */
public final class JdbcEventLog implements EventLog {
    private static final int LONGEST_WHY = 400;
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final JdbcInserts inserts;
    private final Clock clock;

    public JdbcEventLog(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.inserts = new JdbcInserts(transactions);
        this.clock = clock;
    }

    @Override
    public void record(String subject, Event.Actor actor, Event.Type what, String why, String ruleVersion) {
        transactions.executeWithoutResult(_ -> {
            Head head = headForGrowth(subject);
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Event open = new Event(
                    subject, head.n + 1, at, actor.text(), what.name(), kept(why), ruleVersion, head.lastHash, "");
            append(open, EventHash.of(open));
        });
    }

    @Override
    public List<Event> events(String subject) {
        return jdbc.sql("SELECT * FROM event WHERE subject = ? ORDER BY n")
                .param(subject)
                .query(JdbcEventLog::event)
                .list();
    }

    @Override
    public Optional<ChainFault> firstBroken(String subject) {
        return transactions.execute(_ -> {
            Head head = lockedHead(subject).orElse(Head.OF_NOTHING);
            return new ChainCheck(subject, head.n, head.lastHash).firstFault(events(subject));
        });
    }

    /** A row that is not there cannot be locked: the zero row comes first. */
    private Head headForGrowth(String subject) {
        return lockedHead(subject).orElseGet(() -> {
            inserts.insertUnlessTaken(() -> jdbc.sql("INSERT INTO event_chain (subject, n, last_hash) VALUES (?, 0, ?)")
                    .params(subject, HEX.parseHex(EventHash.NONE_BEFORE))
                    .update());
            return lockedHead(subject).orElseThrow();
        });
    }

    private Optional<Head> lockedHead(String subject) {
        return jdbc.sql("SELECT n, last_hash FROM event_chain WHERE subject = ? FOR UPDATE")
                .param(subject)
                .query((row, _) -> new Head(row.getInt("n"), HEX.formatHex(row.getBytes("last_hash"))))
                .optional();
    }

    private void append(Event event, String hash) {
        jdbc.sql("INSERT INTO event (subject, n, at, actor, what, why, rule_version, previous, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        event.subject(),
                        event.n(),
                        event.at().atOffset(ZoneOffset.UTC),
                        event.actor(),
                        event.what(),
                        event.why(),
                        event.ruleVersion(),
                        HEX.parseHex(event.previous()),
                        HEX.parseHex(hash))
                .update();
        jdbc.sql("UPDATE event_chain SET n = ?, last_hash = ? WHERE subject = ?")
                .params(event.n(), HEX.parseHex(hash), event.subject())
                .update();
    }

    private static String kept(String why) {
        return why.length() <= LONGEST_WHY ? why : why.substring(0, LONGEST_WHY - 1) + "…";
    }

    private static Event event(ResultSet row, int index) throws SQLException {
        return new Event(
                row.getString("subject"),
                row.getInt("n"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("what"),
                row.getString("why"),
                row.getString("rule_version"),
                HEX.formatHex(row.getBytes("previous")),
                HEX.formatHex(row.getBytes("hash")));
    }

    /** Where a chain ends. */
    private record Head(int n, String lastHash) {
        static final Head OF_NOTHING = new Head(0, EventHash.NONE_BEFORE);
    }
}
