package cardloop.bench;

import cardloop.checkdigit.CheckDigit;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.ModulusTenCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One good code asked about, ours beside commons-validator's where it has the algorithm: the same codes in the same order. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 100, time = 10, timeUnit = TimeUnit.MILLISECONDS)
public class CheckDigitBenchmark {
    static final Map<String, org.apache.commons.validator.routines.checkdigit.CheckDigit> COMMONS = Map.of(
            "luhn",
            LuhnCheckDigit.LUHN_CHECK_DIGIT,
            "verhoeff",
            VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT,
            "gtin-8",
            new ModulusTenCheckDigit(new int[] {1, 3}, true),
            "gtin-12",
            new ModulusTenCheckDigit(new int[] {1, 3}, true),
            "gtin-13",
            EAN13CheckDigit.EAN13_CHECK_DIGIT,
            "gtin-14",
            new ModulusTenCheckDigit(new int[] {1, 3}, true));

    private static final int SEED = 1960;
    private static final int CODES = 256;
    private static final int USUAL_LENGTH = 16;

    @Param({"luhn"})
    public String key = "";

    private CheckDigit ours = CheckDigit.NONE;
    private org.apache.commons.validator.routines.checkdigit.CheckDigit commons = LuhnCheckDigit.LUHN_CHECK_DIGIT;
    private final String[] codes = new String[CODES];
    private int next;

    @Setup
    public void codes() {
        ours = CheckDigit.named(key);
        commons = COMMONS.getOrDefault(key, commons);
        int length = key.startsWith("gtin-") ? Integer.parseInt(key.substring(5)) : USUAL_LENGTH;
        SplittableRandom random = new SplittableRandom(SEED);
        for (int made = 0; made < CODES; made++) {
            StringBuilder payload = new StringBuilder();
            while (payload.length() < length - ours.checkCharacters()) {
                payload.append(
                        ours.alphabet().charAt(random.nextInt(ours.alphabet().length())));
            }
            codes[made] = ours.append(payload.toString());
        }
    }

    @Benchmark
    public boolean ours() {
        return ours.fits(codes[next++ & CODES - 1]);
    }

    @Benchmark
    public boolean commons() {
        return commons.isValid(codes[next++ & CODES - 1]);
    }
}
