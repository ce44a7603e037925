package cardloop.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DammTest extends CheckDigitContract {
    @Override
    CheckDigit algorithm() {
        return Damm.QUASIGROUP;
    }

    @Override
    List<String> published() {
        return List.of("5724", "112946", "123456789018");
    }

    @Test
    void noSingleErrorAndNoSwapPasses() {
        Blindness blindness = Blindness.of(Damm.QUASIGROUP);
        assertThat(blindness.of(TypingError.SINGLE).missed()).isZero();
        assertThat(blindness.of(TypingError.ADJACENT).missed()).isZero();
    }

    /** The definition: each row and each column holds every digit once, and (c∘x)∘y = (c∘y)∘x only for x = y. */
    @Test
    void theTableIsAWeaklyTotallyAntiSymmetricQuasigroup() {
        for (int c = 0; c < 10; c++) {
            int row = c;
            assertThat(IntStream.range(0, 10).map(x -> step(row, x)).distinct().count())
                    .isEqualTo(10);
            assertThat(IntStream.range(0, 10).map(x -> step(x, row)).distinct().count())
                    .isEqualTo(10);
            assertThat(step(c, c)).isZero();
            for (int x = 0; x < 10; x++) {
                for (int y = 0; y < x; y++) {
                    assertThat(step(step(c, x), y)).isNotEqualTo(step(step(c, y), x));
                }
            }
        }
    }

    /** Row 0 leads to every interim result: 0, then the digit whose check is that result. */
    private static int step(int interim, int digit) {
        for (int first = 0; first < 10; first++) {
            if (Damm.QUASIGROUP.compute("" + first).equals("" + interim)) {
                return Integer.parseInt(Damm.QUASIGROUP.compute("" + first + digit));
            }
        }
        throw new AssertionError("no digit leads to " + interim);
    }
}
