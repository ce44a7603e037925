package cardloop.issuers.lanes;

import java.time.Duration;

/**
 * When a circuit opens and for how long.
 *
 * @param first how long it is open the first time, 1 ms or more
 * @param longest it is never open for longer, at least {@code first}
 */
public record CircuitRule(Duration first, Duration longest) {
    /** Silent calls in a row that open it. */
    static final int IN_A_ROW = 5;
    /** How many of the last calls are remembered. */
    static final int REMEMBERED = 20;
    /** Silent calls among those that open it. */
    static final int OF_REMEMBERED = 10;

    private static final double SPREAD = 0.2;
    private static final int LAST_DOUBLING = 30;

    public CircuitRule {
        if (first.toMillis() < 1 || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("a circuit is open for 1 ms or more, and the longest is no less");
        }
    }

    /**
     * How long to stay open: twice as long each time, and up to a fifth less, so that lanes do not come back together.
     *
     * @param step how often it opened in a row, 1 or more
     * @param luck 0 to 1
     */
    long openMicros(int step, double luck) {
        double doubled = first.toNanos() / 1e3 * (1L << Math.min(step - 1, LAST_DOUBLING));
        double capped = Math.min(doubled, longest.toNanos() / 1e3);
        return Math.max(1, Math.round(capped * (1 - SPREAD * luck)));
    }

    static boolean opens(int silences) {
        int row = (1 << IN_A_ROW) - 1;
        return (silences & row) == row || Integer.bitCount(silences) >= OF_REMEMBERED;
    }
}
