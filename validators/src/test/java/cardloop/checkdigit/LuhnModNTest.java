package cardloop.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuhnModNTest {
    @Nested
    class OverDigitsAndLetters extends CheckDigitContract {
        @Override
        CheckDigit algorithm() {
            return CheckDigit.named("luhn-mod-n:0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        }

        @Override
        List<String> published() {
            return List.of("ABC123I");
        }
    }

    /** The six letters of the algorithm's usual description. */
    @Nested
    class OverSixLetters extends CheckDigitContract {
        @Override
        CheckDigit algorithm() {
            return CheckDigit.named("luhn-mod-n:abcdef");
        }

        @Override
        List<String> published() {
            return List.of("abcdefe");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "ABC", "AA", "0１", "A B ", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZab"})
    void anAlphabetThatIsOddOrDoubledOrNotAsciiOrTooLongIsRefused(String alphabet) {
        assertThatIllegalArgumentException().isThrownBy(() -> CheckDigit.named("luhn-mod-n:" + alphabet));
    }

    @Test
    void anEvenBaseMissesOnlyTheSwapOfItsFirstAndItsLast() {
        for (int base : new int[] {4, 10, 16, 26, 36}) {
            String alphabet = Symbols.DIGITS_AND_LETTERS.characters().substring(0, base);
            Blindness blindness = Blindness.of(Luhn.modN(alphabet));
            assertThat(blindness.of(TypingError.SINGLE).missed()).as(alphabet).isZero();
            Blindness.Count swaps = blindness.of(TypingError.ADJACENT);
            assertThat(swaps.missed() * base * (base - 1)).as(alphabet).isEqualTo(2 * swaps.made());
        }
    }
}
