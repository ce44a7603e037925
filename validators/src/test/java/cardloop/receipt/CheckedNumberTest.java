package cardloop.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cardloop.receipt.TypedNumber.Bad;
import cardloop.receipt.TypedNumber.Good;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedNumberTest {
    private static final long SEED = 31;
    private static final int NUMBERS = 20_000;
    private static final CheckedNumber FIRST = new CheckedNumber(Series.RECEIPT, 1);

    @ParameterizedTest
    @EnumSource
    void whatIsPrintedIsReadAgain(Series series) {
        System.out.println("numbers from seed " + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int made = 0; made < NUMBERS; made++) {
            CheckedNumber number = CheckedNumber.random(series, random, _ -> false);
            assertThat(CheckedNumber.read(number.toString())).isEqualTo(new Good(number));
            assertThat(CheckedNumber.read(number.plain())).isEqualTo(new Good(number));
        }
    }

    @Test
    void aNumberThatIsTakenIsNotGivenAgain() {
        CheckedNumber first = CheckedNumber.random(Series.RECEIPT, new Random(1), _ -> false);
        CheckedNumber second = CheckedNumber.random(Series.RECEIPT, new Random(1), first::equals);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void theSmallestAndTheLargestValueHaveTwelveCharacters() {
        for (long value : new long[] {0, CheckedNumber.MOST}) {
            assertThat(new CheckedNumber(Series.STOCK, value).plain())
                    .hasSize(12)
                    .startsWith("S");
        }
        assertThat(new CheckedNumber(Series.BATCH, CheckedNumber.MOST).plain()).startsWith("BYYYYYYYYYY");
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckedNumber(Series.BATCH, CheckedNumber.MOST + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckedNumber(Series.BATCH, -1));
    }

    @Test
    void theExampleThatPeopleAreShownIsANumber() {
        assertThat(NumberFault.LENGTH.text().en()).contains(FIRST.toString());
        assertThat(NumberFault.LENGTH.text().zh()).contains(FIRST.toString());
    }

    /** Every single error, every two characters changed round at any distance, every twin of neighbours, of 200 numbers. */
    @Test
    void noSlipOfOneHandPasses() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int made = 0; made < 200; made++) {
            String good =
                    CheckedNumber.random(Series.RECEIPT, random, _ -> false).plain();
            assertThat(slips(good))
                    .allSatisfy(slip -> assertThat(CheckedNumber.read(slip)).isInstanceOf(Bad.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", " {} ", "{}\n", "\u202A{}\u202C"})
    void blanksAndMarksAroundItDoNotMatter(String frame) {
        assertThat(CheckedNumber.read(frame.replace("{}", FIRST.toString()))).isEqualTo(new Good(FIRST));
    }

    @Test
    void itIsReadAsPeopleTypeIt() {
        String plain = FIRST.plain();
        for (String typed : List.of(
                plain.toLowerCase(Locale.ROOT),
                plain.replace('0', 'O'),
                plain.replace('0', 'o').replace('1', 'l'),
                plain.replace('1', 'I'),
                plain.replace("0", "０ "),
                String.join("—", plain.split("")))) {
            assertThat(CheckedNumber.read(typed)).as(typed).isEqualTo(new Good(FIRST));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '', LENGTH, 0
            R000, LENGTH, 4
            R000-0000-001TT, LENGTH, 14
            R000-00U0-001T, CHARACTER, 7
            R000-0000-001号, CHARACTER, 13
            K000-0000-001T, SERIES, 0
            R000-0000-0018, CHECK, 0
            B000-0000-001T, CHECK, 0
            """)
    void aFaultIsNamedWithItsPlace(String typed, NumberFault fault, int at) {
        assertThat(CheckedNumber.read(typed)).isEqualTo(new Bad(fault, at));
    }

    @Test
    void nothingMakesItThrow() {
        for (String odd :
                List.of("\0", "\uD800", "\uDC00R", "\u202E", "9".repeat(1_000_000), "\uD83D\uDE00".repeat(12))) {
            assertThat(CheckedNumber.read(odd)).isInstanceOf(Bad.class);
        }
    }

    private static List<String> slips(String good) {
        List<String> slips = new ArrayList<>();
        for (int at = 0; at < good.length(); at++) {
            boolean isTwin = at + 1 < good.length() && good.charAt(at) == good.charAt(at + 1);
            for (char other : othersThan(good.charAt(at))) {
                String single = with(good, at, other);
                slips.add(single);
                slips.add(isTwin ? with(single, at + 1, other) : single);
            }
            for (int with = at + 1; with < good.length(); with++) {
                if (good.charAt(at) != good.charAt(with)) {
                    slips.add(with(with(good, at, good.charAt(with)), with, good.charAt(at)));
                }
            }
        }
        return slips;
    }

    private static String with(String code, int at, char character) {
        return code.substring(0, at) + character + code.substring(at + 1);
    }

    private static List<Character> othersThan(char character) {
        return CheckedNumber.CHECK
                .alphabet()
                .chars()
                .filter(other -> other != character)
                .mapToObj(other -> (char) other)
                .toList();
    }
}
