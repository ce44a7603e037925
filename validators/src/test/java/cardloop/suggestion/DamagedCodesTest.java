package cardloop.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.checkdigit.Luhn;
import cardloop.format.CardFormat;
import cardloop.format.FieldRule;
import cardloop.format.Finding.Field;
import cardloop.text.NormalisedText;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 100,000 codes, each with one slip of a known sort, and what is suggested for it. Figures: docs/suggestions.md. */
class DamagedCodesTest {
    private static final long SEED = 20261125;
    /** Two sorts of kinds with six sorts of slips: 102,000 codes. */
    private static final int CODES_A_SORT = 8_500;

    private static final List<CardFormat> CHECKED =
            List.of(TestKinds.LUHN, TestKinds.LUHN_OF_TWO_LENGTHS, TestKinds.LUHN_WITH_PREFIX);
    private static final List<CardFormat> UNCHECKED =
            List.of(TestKinds.DIGITS, TestKinds.LETTERS_AND_DIGITS, TestKinds.NO_O, TestKinds.PREFIXED);

    private final Random random = new Random(SEED);

    /** What became of the codes that took one sort of slip. */
    private static final class Tally {
        private int codes;
        private int unseen;
        private int listed;
        private int first;
        private int uniqueRight;
        private int uniqueWrong;

        @Override
        public String toString() {
            return "%d codes, unseen %d, listed %d, first %d, unique and right %d, unique and wrong %d"
                    .formatted(codes, unseen, listed, first, uniqueRight, uniqueWrong);
        }
    }

    private String code(FieldRule.Shaped rule) {
        int length = rule.lengths().get(random.nextInt(rule.lengths().size()));
        StringBuilder code = new StringBuilder();
        random.ints(length, 0, rule.alphabet().characters().length())
                .forEach(n -> code.append(rule.alphabet().characters().charAt(n)));
        String start = rule.starts().getFirst().marks();
        code.replace(0, start.length(), start);
        for (char check = '0'; !rule.accepts(code.toString()); check++) {
            code.setCharAt(length - 1, check);
        }
        return code.toString();
    }

    private void damage(Damage damage, CardFormat format, Tally tally) {
        FieldRule.Shaped rule = TestKinds.pin(format);
        String code = code(rule);
        String damaged = damage.of(code, rule, random);
        tally.codes++;
        if (rule.accepts(damaged)) {
            tally.unseen++;
            return;
        }
        Suggestions suggestions = Suggestions.of(format, Field.PIN, NormalisedText.of(damaged));
        List<String> codes = suggestions.ranked().stream()
                .map(suggestion -> suggestion.edit().madeIn(damaged))
                .map(rule.alphabet()::fold)
                .toList();
        boolean isFirst = !codes.isEmpty() && codes.getFirst().equals(code);
        tally.listed += codes.contains(code) ? 1 : 0;
        tally.first += isFirst ? 1 : 0;
        tally.uniqueRight += suggestions.isUnique() && isFirst ? 1 : 0;
        tally.uniqueWrong += suggestions.isUnique() && !isFirst ? 1 : 0;
    }

    private Tally measure(Damage damage, List<CardFormat> formats) {
        Tally tally = new Tally();
        for (int i = 0; i < CODES_A_SORT; i++) {
            damage(damage, formats.get(random.nextInt(formats.size())), tally);
        }
        String kinds = formats.equals(UNCHECKED) ? "no check digit" : "check digit";
        System.out.printf("seed %d, %s, %s: %s%n", SEED, kinds, damage, tally);
        return tally;
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void noUniqueSuggestionIsWrongAfterOneSlip(Damage damage) {
        assertThat(measure(damage, CHECKED).uniqueWrong).as("seed %d", SEED).isZero();
        assertThat(measure(damage, UNCHECKED).uniqueWrong).as("seed %d", SEED).isZero();
    }

    /** Of a kind with two lengths not quite every one: the mask may also stand for nothing. */
    @Test
    void everyMaskOfACheckedCodeIsRepaired() {
        Tally masked = measure(Damage.MASKED, List.of(TestKinds.LUHN, TestKinds.LUHN_WITH_PREFIX));
        assertThat(masked.uniqueRight).as("seed %d: %s", SEED, masked).isEqualTo(masked.codes);
    }

    @ParameterizedTest
    @EnumSource(
            value = Damage.class,
            names = {"MISSING", "SWAPPED"})
    void whatACheckDigitCannotPlaceIsNeverUnique(Damage damage) {
        assertThat(measure(damage, CHECKED).uniqueRight).as("seed %d", SEED).isZero();
    }

    /** Why no unique suggestion can be wrong after one slip: the code itself is always among its neighbours. */
    @ParameterizedTest
    @EnumSource(Damage.class)
    void theTrueCodeIsAlwaysInTheNeighbourhood(Damage damage) {
        for (int i = 0; i < 1_000; i++) {
            FieldRule.Shaped rule = TestKinds.pin(CHECKED.get(i % CHECKED.size()));
            String code = code(rule);
            String damaged = damage.of(code, rule, random);
            if (!rule.accepts(damaged)) {
                assertThat(new Neighbourhood(rule, damaged, Confusables.shipped()).survivors(foreign(rule, damaged)))
                        .as("seed %d: %s of %s", SEED, damaged, code)
                        .anyMatch(candidate -> candidate.code().equals(code));
            }
        }
    }

    /**
     * Beyond one slip the check digit has nothing left to tell: a second, unseen one makes every completion of a mask
     * wrong. So a suggestion is shown to whoever holds the card and never applied.
     */
    @Test
    void aMaskBesideAnUnseenSlipIsAlwaysCompletedWrongly() {
        int unique = 0;
        for (int i = 0; i < 1_000; i++) {
            String code = code(TestKinds.pin(TestKinds.LUHN));
            char other = Damage.anyOf("123456789", random);
            char wrong = (char) ('0' + (code.charAt(3) - '0' + other - '0') % 10);
            String damaged = code.substring(0, 3) + wrong + code.substring(4, 9) + "?" + code.substring(10);
            Suggestions suggestions = Suggestions.of(TestKinds.LUHN, Field.PIN, NormalisedText.of(damaged));
            unique += suggestions.isUnique() ? 1 : 0;
            assertThat(suggestions.ranked().getFirst().edit().madeIn(damaged)).isNotEqualTo(code);
        }
        assertThat(unique).isEqualTo(1_000);
    }

    /**
     * A strange letter beside an unseen slip: the check digit then asks for one of the nine other digits, each as often,
     * and the suggestion is unique only if the tables list that one for the letter. With k digits listed: (k - 1) / 9.
     */
    @Test
    void aLetterBesideAnUnseenSlipIsUniqueAndWrongNoMoreOftenThanStated() {
        int codes = 20_000;
        int uniqueWrong = 0;
        double expected = 0;
        for (int i = 0; i < codes; i++) {
            String code = code(TestKinds.pin(TestKinds.LUHN));
            char letter = Damage.anyOf("ODQILZSGBUCTAP", random);
            String listed = listedDigits(letter);
            char meant = Damage.anyOf(listed, random);
            String known = withDigit(code, meant);
            int shift = 1 + random.nextInt(9);
            char wrong = (char) ('0' + (known.charAt(3) - '0' + shift) % 10);
            String damaged = known.substring(0, 3) + wrong + known.substring(4, 9) + letter + known.substring(10);
            uniqueWrong += Suggestions.of(TestKinds.LUHN, Field.PIN, NormalisedText.of(damaged))
                            .isUnique()
                    ? 1
                    : 0;
            expected += (listed.length() - 1) / 9.0;
        }
        String figures = "of %d, unique and wrong %d, expected %.0f".formatted(codes, uniqueWrong, expected);
        System.out.printf("seed %d, a letter beside an unseen slip: %s%n", SEED, figures);
        assertThat((double) uniqueWrong)
                .as("seed %d: %s", SEED, figures)
                .isBetween(expected - 3 * Math.sqrt(expected), expected + 3 * Math.sqrt(expected));
    }

    private static String listedDigits(char letter) {
        StringBuilder digits = new StringBuilder();
        for (char digit = '0'; digit <= '9'; digit++) {
            if (Confusables.shipped().millibits(letter, digit).isPresent()) {
                digits.append(digit);
            }
        }
        return digits.toString();
    }

    /** A Luhn code with the digit at place 9, its check digit made to fit. */
    private static String withDigit(String code, char digit) {
        String changed = code.substring(0, 9) + digit + code.substring(10, 15);
        return changed + Luhn.MOD_10.compute(changed);
    }

    private static List<Integer> foreign(FieldRule.Shaped rule, String code) {
        return IntStream.range(0, code.length())
                .filter(at -> !rule.alphabet().contains(code.charAt(at)))
                .boxed()
                .toList();
    }
}
