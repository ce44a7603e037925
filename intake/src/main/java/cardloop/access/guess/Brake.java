package cardloop.access.guess;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after so many failures: nothing at first, then a second, two, four.
 *
 * @param free failures that cost nothing
 * @param doublings how often the wait doubles at most
 */
record Brake(int free, int doublings) {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    /** When the next try is taken. */
    Instant next(int failures, Instant last) {
        int beyond = Math.min(failures - free, doublings);
        return beyond < 0 ? last : last.plus(FIRST_WAIT.multipliedBy(1L << beyond));
    }
}
