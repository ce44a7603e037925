package cardloop.bench;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the rounds of one case came to: medians.
 *
 * @param nanos an operation
 * @param baselineNanos an operation of the baseline, where there is one
 * @param ratio of the two: the median of the rounds' own ratios, so that a slow minute of the machine counts in both
 * @param bytes allocated an operation
 */
record Figures(double nanos, OptionalDouble baselineNanos, OptionalDouble ratio, double bytes) {
    /**
     * One round: ours, and the baseline right beside it.
     *
     * @param baselineNanos empty where there is none
     */
    record Round(double nanos, OptionalDouble baselineNanos, double bytes) {}

    static Figures of(List<Round> rounds) {
        double[] baselines = rounds.stream()
                .flatMapToDouble(round -> round.baselineNanos().stream())
                .toArray();
        double[] ratios = rounds.stream()
                .flatMapToDouble(round -> round.baselineNanos().stream().map(baseline -> round.nanos() / baseline))
                .toArray();
        return new Figures(
                median(rounds.stream().mapToDouble(Round::nanos).toArray()).orElseThrow(),
                median(baselines),
                median(ratios),
                median(rounds.stream().mapToDouble(Round::bytes).toArray()).orElseThrow());
    }

    /** Of an even number the lower of the middle two. */
    private static OptionalDouble median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[(sorted.length - 1) / 2]);
    }
}
