package cardloop.stub.limit;

import java.time.Duration;
import java.time.Instant;

/** Whether an arrival may go on to the desk. */
public sealed interface Admission {
    /** Within the limit. */
    record Admitted() implements Admission {}

    /** Over the limit. */
    record TooMany(long retryAfterSeconds) implements Admission {}

    /** The address is shut out for a while, whatever its rate. */
    record Blocked(long retryAfterSeconds) implements Admission {}

    /** Whole seconds from now, rounded up, at least one. */
    static long secondsUntil(Instant then, Instant now) {
        Duration left = Duration.between(now, then);
        return Math.max(1, left.toSeconds() + (left.toNanosPart() > 0 ? 1 : 0));
    }
}
