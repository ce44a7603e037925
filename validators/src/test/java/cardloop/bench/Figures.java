package cardloop.bench;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the rounds of one case came to. Times are the fastest of many short iterations, ours and the baseline's alike: on a
 * machine that does other work too the fastest is what repeats, and {@code noise} says how far the others lie.
 *
 * @param nanos an operation
 * @param baselineNanos an operation of the baseline, where there is one
 * @param noise the middle iteration through the fastest: 1.0 on an idle machine
 * @param bytes allocated an operation
 */
record Figures(double nanos, OptionalDouble baselineNanos, double noise, double bytes) {
    /** Ours through the baseline. */
    OptionalDouble ratio() {
        return baselineNanos.isPresent() ? OptionalDouble.of(nanos / baselineNanos.getAsDouble()) : baselineNanos;
    }

    static Figures of(List<Figures> rounds) {
        return new Figures(
                rounds.stream().mapToDouble(Figures::nanos).min().orElseThrow(),
                rounds.stream()
                        .flatMapToDouble(round -> round.baselineNanos().stream())
                        .min(),
                rounds.stream().mapToDouble(Figures::noise).max().orElseThrow(),
                rounds.stream().mapToDouble(Figures::bytes).min().orElseThrow());
    }
}
