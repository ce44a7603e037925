package cardloop.stub.misbehaviour;

import java.util.Random;

/**
 * Lognormal waiting time; sigma 0 makes it fixed.
 *
 * @param medianMillis half of the answers take less
 * @param sigma spread of the logarithm
 */
public record Latency(double medianMillis, double sigma) {
    private static final double LONGEST_MILLIS = 600_000;

    public static final Latency NONE = new Latency(0, 0);

    public static Latency fixed(double millis) {
        return new Latency(millis, 0);
    }

    int draw(Random dice) {
        double factor = sigma == 0 ? 1 : Math.exp(sigma * dice.nextGaussian());
        return (int) Math.min(LONGEST_MILLIS, Math.rint(medianMillis * factor));
    }
}
