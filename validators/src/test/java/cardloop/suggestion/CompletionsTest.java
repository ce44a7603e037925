package cardloop.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CompletionsTest {
    private static final long SEED = 20261125;
    private static final String DIGITS = "0123456789";
    private static final String ALL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** ISO 7064 MOD 97-10: two check digits, 97 states. */
    private static boolean fits97(String code) {
        int rest = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = DIGITS.indexOf(code.charAt(i));
            if (digit < 0) {
                return false;
            }
            rest = (rest * 10 + digit) % 97;
        }
        return rest == 1;
    }

    /** ISO 7064 MOD 11-2: the check character may be an X that no other place has. */
    private static boolean fits112(String code) {
        int product = 0;
        for (int i = 0; i + 1 < code.length(); i++) {
            product = (product + Character.digit(code.charAt(i), 10)) * 2 % 11;
        }
        char check = code.charAt(code.length() - 1);
        int value = check == 'X' ? 10 : Character.digit(check, 10);
        return value >= 0 && (product + value) % 11 == 1;
    }

    /** ISO 7064 MOD 37,36: letters, and a memory that is no sum. */
    private static boolean fits3736(String code) {
        int product = 36;
        for (int i = 0; i + 1 < code.length(); i++) {
            int sum = (product + Character.digit(code.charAt(i), 36)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        int check = ALL.indexOf(code.charAt(code.length() - 1));
        return check >= 0 && (product + check) % 36 == 1;
    }

    private static OptionalLong luhn(String masked) {
        return Completions.of(TestKinds.pin(TestKinds.LUHN), masked);
    }

    @Test
    void eachMaskOfALuhnCodeButOneMultipliesByTen() {
        assertThat(luhn("453201511283036?")).hasValue(1);
        assertThat(luhn("45?201511?83036?")).hasValue(100);
        assertThat(luhn("?????????" + "1283036")).hasValue(100_000_000);
    }

    @Test
    void withoutACheckDigitItIsAPowerOfTheAlphabet() {
        assertThat(Completions.of(TestKinds.pin(TestKinds.LETTERS_AND_DIGITS), "ABCD????EFGH1234"))
                .hasValue(36L * 36 * 36 * 36);
    }

    @Test
    void aPatternIsCountedWhereTheFillingsAreFewAndLeftOpenWhereTheyAreMany() {
        assertThat(Completions.of(TestKinds.pin(TestKinds.PREFIXED), "2?361?3456"))
                .hasValue(10);
        assertThat(Completions.of(TestKinds.pin(TestKinds.PREFIXED), "2336??????"))
                .isEmpty();
        assertThat(Completions.of(TestKinds.pin(TestKinds.LUHN_WITH_PREFIX), "233?45678901234567?"))
                .hasValue(1);
    }

    @Test
    void nothingIsCountedWithoutAMaskBesideAWrongCharacterOrAtAWrongLength() {
        assertThat(luhn("4532015112830366")).isEmpty();
        assertThat(luhn("45320151128303?X")).isEmpty();
        assertThat(luhn("4532?")).isEmpty();
        assertThat(luhn("??????????" + "283036")).isEmpty();
    }

    private static void agrees(Predicate<String> fits, String alphabet, int length, int masks) {
        Random random = new Random(SEED);
        Completions completions = new Completions(alphabet, fits);
        for (int round = 0; round < 40; round++) {
            StringBuilder code = new StringBuilder();
            random.ints(length, 0, alphabet.length()).forEach(n -> code.append(alphabet.charAt(n)));
            List<Integer> places = random.ints(0, length)
                    .distinct()
                    .limit(masks)
                    .sorted()
                    .boxed()
                    .toList();
            places.forEach(place -> code.setCharAt(place, '?'));
            assertThat(completions.counted(code.toString(), places))
                    .as("seed %d, %s", SEED, code)
                    .hasValue(completions.tried(code.toString(), places));
        }
    }

    @Test
    void countingByStatesAgreesWithTryingEveryFilling() {
        Predicate<String> luhn =
                code -> TestKinds.pin(TestKinds.LUHN).checkDigit().fits(code);
        agrees(luhn, DIGITS, 9, 4);
        agrees(luhn, ALL, 6, 3);
        agrees(CompletionsTest::fits97, DIGITS, 6, 4);
        agrees(CompletionsTest::fits97, DIGITS, 4, 4);
        agrees(CompletionsTest::fits112, DIGITS, 7, 4);
        agrees(CompletionsTest::fits3736, ALL, 5, 3);
    }
}
