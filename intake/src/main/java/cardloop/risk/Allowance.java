package cardloop.risk;

import java.time.Duration;

/**
 * One budget for wrong codes.
 *
 * @param free wrong codes without a pause, 1 or more
 * @param first the pause once they are used up; it doubles with each further third of them
 * @param longest it grows no longer than this
 */
record Allowance(int free, Duration first, Duration longest) {
    private static final int THIRDS = 3;

    /** As many wrong codes as make the longest pause: more need not be counted. */
    int most() {
        int wrong = free;
        while (pause(wrong).compareTo(longest) < 0) {
            wrong += Math.max(1, free / THIRDS);
        }
        return wrong;
    }

    Duration pause(int wrong) {
        if (wrong < free) {
            return Duration.ZERO;
        }
        int doublings = (wrong - free) / Math.max(1, free / THIRDS);
        Duration pause = first;
        for (int i = 0; i < doublings && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
