package cardloop.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The first vectors are the standard's own examples, the others well-known implementations' and identifiers'. */
class PureSystemTest {
    /** The first two stand in clause 7 of the standard, the third in GB 11643 (identity cards), the next is an ORCID. */
    @Nested
    class Mod11Radix2 extends CheckDigitContract {
        @Override
        CheckDigit algorithm() {
            return PureSystem.MOD_11_2;
        }

        @Override
        List<String> published() {
            return List.of("07940", "079X", "11010519491231002X", "0000000218250097", "986596515101003X");
        }
    }

    @Nested
    class Mod37Radix2 extends CheckDigitContract {
        @Override
        CheckDigit algorithm() {
            return PureSystem.MOD_37_2;
        }

        /** The first is a blood donation number of ISBT 128. */
        @Override
        List<String> published() {
            return List.of("G123489654321Y", "IQP", "J0HO3MGX3F8LKILHHH7O");
        }

        @Test
        void theStarIsACheckCharacterAndNothingElse() {
            String starred = algorithm().append("1Q");
            assertThat(algorithm().checkAlphabet()).endsWith("*");
            assertThat(algorithm().alphabet()).doesNotContain("*");
            assertThat(algorithm().fits("*" + starred)).isFalse();
        }
    }

    @Nested
    class Mod97Radix10 extends CheckDigitContract {
        @Override
        CheckDigit algorithm() {
            return PureSystem.MOD_97_10;
        }

        /** The last is the IBAN GB82 WEST 1234 5698 7654 32 with its letters as numbers. */
        @Override
        List<String> published() {
            return List.of("079444", "3615544421677915149", "3214282912345698765432161182");
        }

        @Test
        void twoRemaindersHaveTwoSpellingsAndAreComputedAsIbanWritesThem() {
            assertThat(algorithm().append("00")).isEqualTo("0098");
            assertThat(algorithm().append("65")).isEqualTo("6597");
            assertThat(List.of("0001", "6500")).allMatch(algorithm()::fits);
        }

        @Test
        void aCongruentSpellingThatNobodyWritesDoesNotFit() {
            String two = IntStream.range(10, 100)
                    .mapToObj(String::valueOf)
                    .filter(payload -> algorithm().compute(payload).equals("02"))
                    .findFirst()
                    .orElseThrow();
            assertThat(algorithm().fits(two + "02")).isTrue();
            assertThat(algorithm().fits(two + "99")).isFalse();
        }
    }

    @Nested
    class Mod661Radix26 extends CheckDigitContract {
        @Override
        CheckDigit algorithm() {
            return PureSystem.MOD_661_26;
        }

        @Override
        List<String> published() {
            return List.of("BAISDLAFKBM", "GCJFBCIOJTLVOUR");
        }
    }

    /** ISO793W stands in clause 8 of the standard. */
    @Nested
    class Mod1271Radix36 extends CheckDigitContract {
        @Override
        CheckDigit algorithm() {
            return PureSystem.MOD_1271_36;
        }

        @Override
        List<String> published() {
            return List.of("ISO793W", "XVMZN7CD83796I1Q65VVZA0J");
        }
    }
}
