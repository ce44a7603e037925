package cardloop.bench;

import cardloop.format.CardFormats;
import cardloop.format.FormatVerdict;
import cardloop.format.FormatVerdict.WellFormedCard;
import cardloop.format.TypedCard;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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

/** The whole format check of one typed card that is well formed, as sellers type them: digits in one, letters in groups. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 100, time = 10, timeUnit = TimeUnit.MILLISECONDS)
public class ChainBenchmark {
    private static final int SEED = 2026;
    private static final int CARDS = 256;
    private static final String DIGITS = "0123456789";
    private static final String JD = "0123456789ABCDEFGHIJKLMNPQRSTUVWXYZ";

    @Param({"SZX"})
    public String kind = "";

    private final CardFormats formats = CardFormats.shipped();
    private final TypedCard[] cards = new TypedCard[CARDS];
    private final SplittableRandom random = new SplittableRandom(SEED);
    private int next;

    @Setup
    public void cards() {
        for (int made = 0; made < CARDS; made++) {
            cards[made] = card(kind.equals("mixed") ? made % 4 : -1);
            if (!(formats.check(cards[made]) instanceof WellFormedCard)) {
                throw new IllegalStateException(kind + " is measured with well-formed cards only");
            }
        }
    }

    @Benchmark
    public FormatVerdict ours() {
        return formats.check(cards[next++ & CARDS - 1]);
    }

    /** @param turn which kind's turn it is where they are mixed */
    private TypedCard card(int turn) {
        String code = turn < 0 ? kind : new String[] {"SZX", "QQCARD", "JD_E", "SZX_ZJ"}[turn];
        return switch (code) {
            case "SZX" -> TypedCard.of(code, any(DIGITS, 17), any(DIGITS, 18), "100");
            case "SZX_ZJ" -> TypedCard.of(code, any(DIGITS, 10), any(DIGITS, 8), "50");
            case "QQCARD" -> TypedCard.of(code, any(DIGITS, 9), any(DIGITS, 12), "30");
            case "JD_E" -> TypedCard.of(code, "", grouped(any(JD, 16)), "500");
            default -> throw new IllegalArgumentException("no cards of kind " + code);
        };
    }

    private String any(String alphabet, int length) {
        StringBuilder code = new StringBuilder();
        while (code.length() < length) {
            code.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return code.toString();
    }

    private static String grouped(String code) {
        return String.join("-", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12), code.substring(12));
    }
}
