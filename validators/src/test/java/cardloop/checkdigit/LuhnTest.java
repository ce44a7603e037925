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

    /** The first is the vector of the patent's literature, the others are payment networks' test numbers. */
    @Override
    List<String> published() {
        return List.of("79927398713", "4111111111111111", "5500000000000004", "378282246310005", "6011111111111117");
    }

    @Test
    void thePublishedPayloadGetsItsDigit() {
        assertThat(Luhn.MOD_10.of("7992739871")).isEqualTo('3');
    }

    @Test
    void everySingleWrongDigitIsCaught() {
        String good = "79927398713";
        for (int at = 0; at < good.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = good.substring(0, at) + digit + good.substring(at + 1);
                assertThat(Luhn.MOD_10.fits(typed)).isEqualTo(typed.equals(good));
            }
        }
    }

    @Test
    void ofTheSwapsOnlyNineAndZeroPass() {
        for (int first = 0; first < 10; first++) {
            for (int second = 0; second < 10; second++) {
                String payload = "" + first + second;
                String swapped = "" + second + first + Luhn.MOD_10.of(payload);
                boolean isBlind = first == second || (first + second == 9 && Math.abs(first - second) == 9);
                assertThat(Luhn.MOD_10.fits(swapped)).as(payload).isEqualTo(isBlind);
            }
        }
    }

    @Test
    void lettersHaveNoLuhnDigit() {
        assertThat(Luhn.MOD_10.fits("ABC")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Luhn.MOD_10.of("12A"));
    }
}
