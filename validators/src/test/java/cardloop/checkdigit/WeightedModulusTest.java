package cardloop.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedModulusTest {
    @Nested
    class Gtin8 extends Gtin {
        Gtin8() {
            super(8, List.of("96385074", "73513537"));
        }
    }

    @Nested
    class Gtin12 extends Gtin {
        Gtin12() {
            super(12, List.of("036000291452", "614141007349"));
        }
    }

    @Nested
    class Gtin13 extends Gtin {
        Gtin13() {
            super(13, List.of("5901234123457", "4006381333931", "9780306406157"));
        }
    }

    @Nested
    class Gtin14 extends Gtin {
        Gtin14() {
            super(14, List.of("10614141000415", "00012345600012"));
        }
    }

    /** ISBN-10: weights 2 to 10 from the right, ten written as X. */
    @Nested
    class Isbn extends CheckDigitContract {
        @Override
        CheckDigit algorithm() {
            return CheckDigit.named("weighted:2,3,4,5,6,7,8,9,10 mod 11");
        }

        @Override
        List<String> published() {
            return List.of("0306406152", "080442957X", "3598215088");
        }
    }

    /** GB 32100-2015, the number of every registered company in China: powers of three, 31 characters. */
    @Nested
    class UnifiedSocialCreditCode extends CheckDigitContract {
        @Override
        CheckDigit algorithm() {
            return CheckDigit.named("weighted:28,30,10,24,8,13,25,29,20,17,16,26,19,27,9,3,1 mod 31"
                    + " over 0123456789ABCDEFGHJKLMNPQRTUWXY");
        }

        @Override
        List<String> published() {
            return List.of("91350100M000100Y43", "91110000600037341L");
        }
    }

    /** The numbers of our own; nobody else has published one. */
    @Nested
    class OwnNumbers extends CheckDigitContract {
        @Override
        CheckDigit algorithm() {
            return CheckDigit.named(
                    "weighted:3,9,27,19,26,16,17,20,29,25,13 mod 31 over 0123456789ABCDEFGHJKMNPQRSTVWXY");
        }

        @Override
        List<String> published() {
            return List.of("R0000000001T");
        }
    }

    @Test
    void aCodeOfAnotherLengthIsNoGtin() {
        CheckDigit gtin = CheckDigit.named("gtin-13");
        assertThat(gtin.fits("05901234123457")).isFalse();
        assertThat(gtin.fits("036000291452")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gtin.compute("590123412"))
                .withMessageContaining("12 characters");
    }

    @Test
    void aWeightThatSharesAFactorWithTheModulusLetsSingleErrorsPass() {
        CheckDigit blind = CheckDigit.named("weighted:5 mod 10");
        assertThat(Blindness.of(blind).of(TypingError.SINGLE).missed()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weighted:",
                "weighted:3,1",
                "weighted:3,1 mod",
                "weighted:3,1 mod 0",
                "weighted:3,1 mod 1",
                "weighted:3,1 mod 12",
                "weighted:3,,1 mod 10",
                "weighted:0,1 mod 10",
                "weighted:10 mod 10",
                "weighted:-3 mod 10",
                "weighted:3,1 mod 10 over ",
                "weighted:3,1 mod 10 over 00",
                "weighted:3,1 mod 10 over ０１２３４５６７８９",
                "weighted:99999999999 mod 10",
                "weighted:1 mod 10 over 0123456789 "
            })
    void aRuleThatMeansNothingIsRefused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> CheckDigit.named(key));
    }

    @Test
    void moreWeightsThanAnyCodeNeedsAreRefused() {
        String weights = "1,".repeat(64) + "1";
        assertThatIllegalArgumentException().isThrownBy(() -> CheckDigit.named("weighted:" + weights + " mod 10"));
        assertThat(CheckDigit.named("weighted:" + weights.substring(2) + " mod 10")
                        .fits("19"))
                .isTrue();
    }

    /** Its codes are too long to go through all; the same rule over short codes misses the same share. */
    abstract static class Gtin extends CheckDigitContract {
        private final int length;
        private final List<String> published;

        Gtin(int length, List<String> published) {
            this.length = length;
            this.published = published;
        }

        @Override
        CheckDigit algorithm() {
            return CheckDigit.named("gtin-" + length);
        }

        @Override
        List<String> published() {
            return published;
        }

        @Override
        CheckDigit counted() {
            return CheckDigit.named("weighted:3,1 mod 10");
        }

        @Override
        int longPayload() {
            return length - 1;
        }
    }
}
