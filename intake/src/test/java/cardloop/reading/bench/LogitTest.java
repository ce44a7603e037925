package cardloop.reading.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogitTest {
    private static final List<Double> TRUE_WEIGHTS = List.of(0.9, -2.0, 0.3);

    private final Random chance = new Random(1);

    @Test
    void weightsByWhichChoicesWereMadeAreFoundAgain() {
        var fit = new Logit();
        for (int i = 0; i < 5_000; i++) {
            List<List<Double>> candidates =
                    Stream.generate(this::anyEvidence).limit(3).toList();
            fit.add(candidates, chosen(candidates));
        }

        double[] weights = fit.weights(3);

        IntStream.range(0, 3).forEach(i -> assertThat(weights[i]).isEqualTo(TRUE_WEIGHTS.get(i), within(0.15)));
    }

    @Test
    void howOftenSomethingIsRightIsFoundToo() {
        var fit = new Logit();
        for (int i = 0; i < 4_000; i++) {
            fit.add(List.of(1.0), chance.nextDouble() < 0.8);
        }

        assertThat(fit.weights(1)[0]).isEqualTo(Math.log(0.8 / 0.2), within(0.15));
    }

    private List<Double> anyEvidence() {
        return List.of(chance.nextGaussian(), chance.nextGaussian(), chance.nextGaussian());
    }

    /** With Gumbel's noise, which makes the choice a logit. */
    private int chosen(List<List<Double>> candidates) {
        double[] worth = candidates.stream()
                .mapToDouble(one -> IntStream.range(0, 3)
                                .mapToDouble(i -> TRUE_WEIGHTS.get(i) * one.get(i))
                                .sum()
                        - Math.log(-Math.log(chance.nextDouble())))
                .toArray();
        return IntStream.range(0, 3)
                .reduce((one, other) -> worth[one] >= worth[other] ? one : other)
                .orElseThrow();
    }
}
