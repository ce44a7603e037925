package cardloop.health;

import cardloop.throttle.Pace;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Our own strict count: grants in half-open windows, wherever they start.
 *
 * @param worst most grants in any window
 * @param violations grants that were one too many for the window ending with them; must be 0
 */
public record WindowCount(int worst, int violations) {
    static final WindowCount NONE = new WindowCount(0, 0);

    /** @param grantedMicros in order */
    static WindowCount of(long[] grantedMicros, Pace pace) {
        long span = pace.window().toNanos() / 1_000;
        Deque<Long> window = new ArrayDeque<>();
        int worst = 0;
        int violations = 0;
        for (long granted : grantedMicros) {
            window.addLast(granted);
            while (granted - window.getFirst() >= span) {
                window.removeFirst();
            }
            worst = Math.max(worst, window.size());
            violations += window.size() > pace.limit() ? 1 : 0;
        }
        return new WindowCount(worst, violations);
    }
}
