package cardloop.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
    private static List<Candidate> around(String seen, cardloop.format.CardFormat format, Integer... foreign) {
        return new Neighbourhood(TestKinds.pin(format), seen, Confusables.shipped()).survivors(List.of(foreign));
    }

    @Test
    void itHoldsEveryCodeOneSlipAwayOnceAndOnlyCodesOfTheKind() {
        List<Candidate> around = around("1234567890123", TestKinds.DIGITS);
        assertThat(around).extracting(Candidate::code).doesNotHaveDuplicates().hasSize(13);
        assertThat(around).allMatch(candidate -> TestKinds.pin(TestKinds.DIGITS).accepts(candidate.code()));
    }

    @Test
    void aCheckDigitLeavesOneReplacementAPlaceBesideTheSwapsThatFit() {
        List<Candidate> around = around("4532015112830368", TestKinds.LUHN);
        assertThat(around.stream().filter(one -> one.slip() == Slip.CONFUSED)).hasSize(16);
    }

    @Test
    void itIsBoundedForTheLongestCodesOfTheWidestAlphabet() {
        String longest = "a".repeat(64);
        assertThat(around(longest.substring(1), TestKinds.WIDEST)).hasSizeLessThan(Neighbourhood.MOST_LOOKED_AT);
        assertThat(around(longest + "bc", TestKinds.WIDEST)).isEmpty();
        assertThat(around("1".repeat(256), TestKinds.DIGITS)).isEmpty();
    }

    @Test
    void twoStrangeCharactersHaveNoNeighbours() {
        assertThat(around("12X45678X012", TestKinds.DIGITS, 2, 8)).isEmpty();
    }
}
