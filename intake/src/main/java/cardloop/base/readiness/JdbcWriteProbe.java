package cardloop.base.readiness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Writes this program's row again and again, as the line writes its own; health is asked of the last time that it could. */
final class JdbcWriteProbe {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcWriteProbe.class);
    /** Longer than the embedded database stalls when the process that holds it is killed. */
    private static final Duration FRESH = Duration.ofSeconds(45);

    private final JdbcClient jdbc;
    private final String program;
    private final Clock clock;
    private volatile Optional<Instant> written = Optional.empty();

    JdbcWriteProbe(JdbcClient jdbc, String program, Clock clock) {
        this.jdbc = jdbc;
        this.program = program;
        this.clock = clock;
    }

    void write() {
        Instant now = clock.instant();
        try {
            if (update(now) == 0) {
                insert(now);
            }
            written = Optional.of(now);
        } catch (DataAccessException | TransactionException refused) {
            LOG.error("the database cannot be written", refused);
        }
    }

    /** When it wrote last, as long as that is not too long ago. */
    Optional<Instant> lastWritten() {
        return written.filter(at -> at.plus(FRESH).isAfter(clock.instant()));
    }

    private int update(Instant now) {
        return jdbc.sql("UPDATE write_probe SET written_at = ? WHERE program = ?")
                .params(now.atOffset(ZoneOffset.UTC), program)
                .update();
    }

    private void insert(Instant now) {
        jdbc.sql("INSERT INTO write_probe (program, written_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(program, now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
