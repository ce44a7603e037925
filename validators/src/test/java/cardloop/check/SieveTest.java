package cardloop.check;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.format.FieldRule;
import cardloop.pasted.CardLine;
import cardloop.pasted.CardLines;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SieveTest {
    private static final long SEED = 20261125;

    @Test
    void lettersAndDigitsAreCountedAndWordsLeftAlone() {
        assertThat(Sieve.count(" 1234-ab,９ ")).isEqualTo(7);
        assertThat(Sieve.count("pin 1234")).isEqualTo(-1);
        assertThat(Sieve.count("卡1234")).isEqualTo(-1);
    }

    /** Whatever a kind's cut would find is let through. */
    @Test
    void nothingThatFitsIsSortedOut() {
        Random random = new Random(SEED);
        List<CardFormat> formats = CardFormats.shipped().all();
        String soup = "0123456789012345678901234567890123456789AbZ -,\t卡号密码PIN:";
        int fitting = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(10 + random.nextInt(35), 0, soup.length()).forEach(n -> text.append(soup.charAt(n)));
            String line = i % 2 == 0 ? text.toString() : text.toString().replaceAll("[^0-9 -]", "");
            for (CardFormat format : formats) {
                boolean isFit = !(format.pin() instanceof FieldRule.NotKnown)
                        && !(format.number() instanceof FieldRule.NotKnown)
                        && CardLines.of(line, format).stream().anyMatch(card -> fits(format, card));
                fitting += isFit ? 1 : 0;
                if (isFit) {
                    assertThat(Sieve.of(format).letsThrough(Sieve.count(line)))
                            .as("seed %d: %s of %s", SEED, line, format)
                            .isTrue();
                }
            }
        }
        assertThat(fitting).isGreaterThan(1_000);
    }

    private static boolean fits(CardFormat format, CardLine card) {
        return format.couldBe(card.number(), card.pin());
    }
}
