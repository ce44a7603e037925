package cardloop.schedule;

import cardloop.base.JdbcInserts;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When each job begins next, one row for the whole house. A time that has passed stays there until its night was begun, so
 * that one missed while nothing ran is caught up; a house that has just been made has missed none.
 */
public final class JdbcNightSchedule {
    private final JdbcClient jdbc;
    private final JdbcInserts inserts;

    JdbcNightSchedule(JdbcClient jdbc, JdbcInserts inserts) {
        this.jdbc = jdbc;
        this.inserts = inserts;
    }

    /** When a job begins next, or should have begun; empty while no process starts it by itself. */
    public Optional<Instant> next(String job) {
        return jdbc.sql("SELECT next_at FROM night_schedule WHERE job = ?")
                .param(job)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Keeps to the setting: makes the row, or moves a start that lies ahead when the time of the day was changed.
     *
     * @param following the next time it is {@code at}
     */
    void keep(String job, LocalTime at, Instant following, Instant now) {
        int moved = jdbc.sql("UPDATE night_schedule SET time_of_day = ?, next_at = ?"
                        + " WHERE job = ? AND time_of_day <> ? AND next_at > ?")
                .params(at.toString(), utc(following), job, at.toString(), utc(now))
                .update();
        if (moved == 0 && next(job).isEmpty()) {
            inserts.insertUnlessTaken(
                    () -> jdbc.sql("INSERT INTO night_schedule (job, time_of_day, next_at) VALUES (?, ?, ?)")
                            .params(job, at.toString(), utc(following))
                            .update());
        }
    }

    /** The night that was due at {@code due} has begun; false when another process said so first. */
    boolean begun(String job, Instant due, Instant following) {
        return jdbc.sql("UPDATE night_schedule SET next_at = ? WHERE job = ? AND next_at = ?")
                        .params(utc(following), job, utc(due))
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
