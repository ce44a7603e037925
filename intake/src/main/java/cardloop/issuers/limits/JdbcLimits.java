package cardloop.issuers.limits;

import cardloop.throttle.Pace;
import cardloop.throttle.Rest;
import cardloop.throttle.RestRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The limit rows: when each door of an issuer is free again. All times are microseconds of the limit clock. */
public final class JdbcLimits {
    /** Issuers count in windows of a minute: one without a refusal takes one doubling back. */
    private static final RestRule REST =
            new RestRule(Duration.ofSeconds(1), Duration.ofMinutes(30), Duration.ofMinutes(1));

    /** A kind that is closed or busy opens when it opens: looking once a minute offends nobody, half an hour late costs. */
    private static final RestRule REST_OF_KIND =
            new RestRule(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(1));

    private static final int LONGEST_ALARM = 200;

    private final JdbcClient jdbc;
    private final JdbcWrongPins wrongPins;

    public JdbcLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.wrongPins = new JdbcWrongPins(jdbc);
    }

    /** The budgets that are counted in units. */
    public JdbcWrongPins wrongPins() {
        return wrongPins;
    }

    /** Locks rows in key order; a row that does not exist locks nothing, so the zero row is inserted first. */
    public List<LimitRow> lock(SortedSet<LimitKey> keys) {
        return keys.stream().map(this::lock).toList();
    }

    private LimitRow lock(LimitKey key) {
        return select(key, " FOR UPDATE").orElseGet(() -> {
            insertZero(key);
            return select(key, " FOR UPDATE").orElseThrow();
        });
    }

    private Optional<LimitRow> select(LimitKey key, String suffix) {
        return jdbc.sql("SELECT next_free_us, resting_until_us, rest_step, paused, granted FROM limit_row"
                        + " WHERE issuer = ? AND door = ? AND scope = ?" + suffix)
                .params(key.issuer(), key.door().name(), key.scope())
                .query((row, _) -> new LimitRow(
                        key,
                        row.getLong(1),
                        new Rest(row.getInt(3), row.getLong(2)),
                        row.getBoolean(4),
                        row.getLong(5)))
                .optional();
    }

    /** Whoever inserts it in the same moment is waited for: no second connection is needed, which others may hold. */
    private void insertZero(LimitKey key) {
        jdbc.sql("""
            INSERT INTO limit_row (issuer, door, scope, next_free_us, resting_until_us, rest_step, paused,
              granted, refused)
            VALUES (?, ?, ?, 0, 0, 0, FALSE, 0, 0) ON CONFLICT DO NOTHING
            """).params(key.issuer(), key.door().name(), key.scope()).update();
    }

    /**
     * A locked row under its pace: it is never free later than one interval from now. What says later was moved before the
     * clock was put back, and would keep the lane waiting for as long as that step was.
     */
    public LimitRow paced(LimitRow row, Pace pace, long nowMicros) {
        long free = pace.freeAtMicros(row.nextFreeMicros(), nowMicros);
        if (free == row.nextFreeMicros()) {
            return row;
        }
        jdbc.sql("UPDATE limit_row SET next_free_us = ? WHERE issuer = ? AND door = ? AND scope = ?")
                .params(
                        free,
                        row.key().issuer(),
                        row.key().door().name(),
                        row.key().scope())
                .update();
        return row.freeFrom(free);
    }

    /** Spends one permit of a locked row. */
    public void spend(LimitRow row, long nextFreeMicros) {
        jdbc.sql("UPDATE limit_row SET next_free_us = ?, granted = granted + 1"
                        + " WHERE issuer = ? AND door = ? AND scope = ?")
                .params(
                        nextFreeMicros,
                        row.key().issuer(),
                        row.key().door().name(),
                        row.key().scope())
                .update();
    }

    /** Rests a row after a refusal: as long as the issuer says, at least as long as {@link Rest} says. */
    public void rest(LimitKey key, long nowMicros, Duration retryAfter) {
        LimitRow row = lock(key);
        Rest rest = row.rest().refused(key.isOfKind() ? REST_OF_KIND : REST, nowMicros, retryAfter);
        jdbc.sql("UPDATE limit_row SET resting_until_us = ?, rest_step = ?, refused = refused + 1"
                        + " WHERE issuer = ? AND door = ? AND scope = ?")
                .params(
                        rest.untilMicros(),
                        rest.step(),
                        key.issuer(),
                        key.door().name(),
                        key.scope())
                .update();
    }

    /** Stops a row until a person resumes it. */
    public void pause(LimitKey key) {
        lock(key);
        update(key, "paused = TRUE");
    }

    /** Lets a row go on; its alarm ends too. A rest that the issuer imposed does not: nobody here can lift it. */
    public void resume(LimitKey key) {
        lock(key);
        update(key, "paused = FALSE, alarm = NULL");
    }

    /** Stops a row because something of ours is wrong that only a person can mend; the first alarm stays. */
    public void stop(LimitKey key, String alarm) {
        pause(key);
        jdbc.sql("UPDATE limit_row SET alarm = ? WHERE issuer = ? AND door = ? AND scope = ? AND alarm IS NULL")
                .params(
                        alarm.substring(0, Math.min(alarm.length(), LONGEST_ALARM)),
                        key.issuer(),
                        key.door().name(),
                        key.scope())
                .update();
    }

    private void update(LimitKey key, String what) {
        jdbc.sql("UPDATE limit_row SET " + what + " WHERE issuer = ? AND door = ? AND scope = ?")
                .params(key.issuer(), key.door().name(), key.scope())
                .update();
    }

    /** Until when a row rests, read without a lock; empty when it does not rest now. */
    public Optional<Long> restingUntilMicros(LimitKey key, long nowMicros) {
        return Optional.of(use(key).restingUntilMicros()).filter(until -> until > nowMicros);
    }

    /** How a row has been used; of a row that does not exist yet, not at all. */
    public LimitUse use(LimitKey key) {
        return jdbc.sql("SELECT granted, refused, paused, resting_until_us, alarm FROM limit_row"
                        + " WHERE issuer = ? AND door = ? AND scope = ?")
                .params(key.issuer(), key.door().name(), key.scope())
                .query((row, _) -> new LimitUse(
                        row.getLong(1),
                        row.getLong(2),
                        row.getBoolean(3),
                        row.getLong(4),
                        Optional.ofNullable(row.getString(5))))
                .optional()
                .orElse(LimitUse.NONE);
    }

    /** Kinds of an issuer that rest now. */
    public List<String> restingKinds(String issuer, long nowMicros) {
        return jdbc
                .sql("SELECT scope FROM limit_row WHERE issuer = ? AND scope LIKE 'kind:%' AND resting_until_us > ?")
                .params(issuer, nowMicros)
                .query(String.class)
                .list()
                .stream()
                .map(scope -> scope.substring("kind:".length()))
                .toList();
    }
}
