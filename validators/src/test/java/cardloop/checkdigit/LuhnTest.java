package cardloop.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LuhnTest extends CheckDigitContract {
    @Override
    CheckDigit algorithm() {
        return Luhn.MOD_10;
    }

    /** The first is the vector of the literature, the others are payment networks' test numbers. */
    @Override
    List<String> published() {
        return List.of("79927398713", "4111111111111111", "5500000000000004", "378282246310005", "6011111111111117");
    }

    @Test
    void ofTheSwapsOnlyNineAndZeroPass() {
        for (int first = 0; first < 10; first++) {
            for (int second = 0; second < 10; second++) {
                String payload = "" + first + second;
                String swapped = "" + second + first + Luhn.MOD_10.compute(payload);
                boolean isBlind = first == second || (first + second == 9 && Math.abs(first - second) == 9);
                assertThat(Luhn.MOD_10.fits(swapped)).as(payload).isEqualTo(isBlind);
            }
        }
    }

    @Test
    void ofTheTwinsOnlyThreePairsPass() {
        List<String> blind = List.of("22-55", "55-22", "33-66", "66-33", "44-77", "77-44");
        for (int from = 0; from < 10; from++) {
            for (int to = 0; to < 10; to++) {
                String wrong = "" + to + to + Luhn.MOD_10.compute("" + from + from);
                boolean isBlind = from == to || blind.contains("" + from + from + "-" + to + to);
                assertThat(Luhn.MOD_10.fits(wrong)).as(from + " as " + to).isEqualTo(isBlind);
            }
        }
    }

    @Test
    void luhnModTenOverTheDigitsIsLuhn() {
        CheckDigit modN = Luhn.modN("0123456789");
        assertThat(published()).allMatch(modN::fits);
    }

    @Test
    void nothingOfSixteenMillionCharactersIsACode() {
        String zeros = "0".repeat(1 << 24);
        assertThat(Luhn.MOD_10.fits(zeros)).isTrue();
        assertThat(Luhn.MOD_10.fits(zeros + "0")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Luhn.MOD_10.compute(zeros));
    }
}
