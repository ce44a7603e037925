package cardloop.wire;

import cardloop.throttle.Egress;
import java.time.Duration;

/**
 * From where and within which times a request leaves, by {@link System#nanoTime()}.
 *
 * @param notAfterNanos after it no first byte may leave
 * @param deadlineNanos after it no answer is waited for
 */
public record Departure(Egress egress, long notAfterNanos, long deadlineNanos) {
    public static Departure of(Egress egress, long notAfterNanos, Duration deadline) {
        return new Departure(egress, notAfterNanos, System.nanoTime() + deadline.toNanos());
    }

    public boolean isTooLateToLeave() {
        return System.nanoTime() - notAfterNanos > 0;
    }

    public long nanosLeft() {
        return deadlineNanos - System.nanoTime();
    }
}
