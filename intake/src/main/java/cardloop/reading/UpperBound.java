package cardloop.reading;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** Clopper and Pearson's exact one-sided bound of a share, at 95 %. */
public final class UpperBound {
    private static final double CONFIDENCE = 0.95;

    private UpperBound() {}

    /**
     * The greatest share that {@code hits} of {@code tries} do not speak against.
     *
     * @return 0 to 1; 1 when there was no try or all hit
     */
    public static double of(long hits, long tries) {
        return hits >= tries
                ? 1
                : BetaDistribution.of(hits + 1.0, (double) (tries - hits)).inverseCumulativeProbability(CONFIDENCE);
    }
}
