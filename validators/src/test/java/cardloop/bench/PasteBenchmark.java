package cardloop.bench;

import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.pasted.CardLines;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A pasted list of 100,000 cards cut into lines and fields; the figures are for one line. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class PasteBenchmark {
    private static final int SEED = 3;
    private static final int LINES = 100_000;

    private final CardFormat format = CardFormats.shipped().find("SZX").orElseThrow();
    private final String text = text(new SplittableRandom(SEED));

    @Benchmark
    @OperationsPerInvocation(LINES)
    public Object ours() {
        return CardLines.of(text, format);
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            long number = random.nextLong(10_000_000_000_000_000L, 100_000_000_000_000_000L);
            long pin = random.nextLong(100_000_000_000_000_000L, 1_000_000_000_000_000_000L);
            text.append(number).append(line % 2 == 0 ? " " : "----").append(pin).append('\n');
        }
        return text.toString();
    }
}
