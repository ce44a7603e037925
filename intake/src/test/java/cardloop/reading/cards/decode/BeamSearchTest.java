package cardloop.reading.cards.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cardloop.checkdigit.CheckDigit;
import cardloop.reading.Field;
import cardloop.reading.RowShape;
import cardloop.reading.cards.decode.ReadCharacter.Alternative;
import cardloop.reading.cards.net.Symbols;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeamSearchTest {
    private static final String DIGITS = "0123456789";

    @Test
    void readsWhatIsPlain() {
        assertThat(read(new HandMadeLine().seesAll("7K3", 0.99), any(3, 3))).isEqualTo("7K3");
    }

    @Test
    void oneCharacterOverSeveralStepsIsOne() {
        var line =
                new HandMadeLine().sees('8', 0.9).sees('8', 0.9).sees('8', 0.9).nothing();
        assertThat(read(line, any(1, 5))).isEqualTo("8");
    }

    @Test
    void aDoubledCharacterNeedsNothingBetween() {
        var line = new HandMadeLine().sees('8', 0.9).nothing().sees('8', 0.9);
        assertThat(read(line, any(1, 5))).isEqualTo("88");
    }

    @Test
    void aGapPartsADoubledCharacterToo() {
        var line = new HandMadeLine().sees('8', 0.9).sees('-', 0.95).sees('8', 0.9);
        assertThat(read(line, any(1, 5))).isEqualTo("88");
    }

    @Test
    void theLengthMovesTheChoice() {
        var line = new HandMadeLine()
                .sees('1', 0.9)
                .nothing()
                .sees('2', 0.3)
                .nothing()
                .sees('3', 0.9);
        assertThat(read(line, any(1, 5))).isEqualTo("13");
        assertThat(read(line, any(3, 3))).isEqualTo("123");
    }

    @Test
    void aFaintCharacterTooManyIsLeftOut() {
        var line = new HandMadeLine().seesAll("123", 0.95).sees('I', 0.6).nothing();
        assertThat(read(line, any(3, 3))).isEqualTo("123");
    }

    @Test
    void theAlphabetNamesWhatStandsThere() {
        var line = new HandMadeLine()
                .sees('O', 0.97)
                .or('0', 0.01)
                .or('D', 0.01)
                .nothing()
                .sees('7', 0.99);
        assertThat(read(line, any(2, 2))).isEqualTo("O7");
        assertThat(read(line, digits(2, 2))).isEqualTo("07");
    }

    @Test
    void aCharacterWithoutAnyChanceIsNotInvented() {
        var line = new HandMadeLine().sees('A', 1).nothing().sees('B', 1).nothing();
        assertThat(BeamSearch.best(line.posteriors(), digits(1, 4), 3)).isEmpty();
        assertThat(BeamSearch.best(line.posteriors(), any(3, 3), 3)).isEmpty();
    }

    @Test
    void aLineOfNothingHoldsNoCode() {
        assertThat(BeamSearch.best(new HandMadeLine().nothing().nothing().posteriors(), any(1, 4), 3))
                .isEmpty();
    }

    @Test
    void theCheckDigitDecidesBetweenNearTies() {
        var line = new HandMadeLine()
                .seesAll("7992739871", 0.99)
                .sees('8', 0.5)
                .or('3', 0.4)
                .nothing();
        RowShape plain = digits(11, 11);
        RowShape luhn = plain.checkedBy(CheckDigit.named("luhn"));
        assertThat(read(line, plain)).isEqualTo("79927398718");
        assertThat(read(line, luhn)).isEqualTo("79927398713");
        assertThat(BeamSearch.best(line.posteriors(), luhn, 1).getFirst().share())
                .as("being told by the check digit makes it no likelier")
                .isLessThan(0.5);
    }

    @Test
    void theCheckDigitDoesNotOverruleWhatIsPlain() {
        var line = new HandMadeLine()
                .seesAll("7992739871", 0.99)
                .sees('8', 0.99)
                .or('3', 0.001)
                .nothing();
        RowShape luhn = digits(11, 11).checkedBy(CheckDigit.named("luhn"));
        assertThat(BeamSearch.best(line.posteriors(), luhn, 2).getFirst().reveal())
                .isEqualTo("79927398718");
    }

    @Test
    void aGapWithinAGroupIsTakenForACharacterRather() {
        var line = new HandMadeLine()
                .seesAll("12", 0.99)
                .sees('-', 0.7)
                .or('3', 0.2)
                .nothing()
                .seesAll("4", 0.99);
        assertThat(read(line, any(3, 4))).isEqualTo("124");
        assertThat(read(line, new RowShape(Field.PIN, Symbols.CHARACTERS, 3, 4, List.of(4), CheckDigit.NONE)))
                .isEqualTo("1234");
    }

    @Test
    void aCharacterComesWithItsProbabilityAndItsRivals() {
        var line =
                new HandMadeLine().seesAll("1", 1).sees('B', 0.6).or('8', 0.3).nothing();
        ReadCharacter second = BeamSearch.best(line.posteriors(), any(2, 2), 1)
                .getFirst()
                .characters()
                .get(1);
        assertThat(second.value()).isEqualTo('B');
        assertThat(second.posterior()).isCloseTo(0.6 / 0.9, within(1e-6));
        assertThat(second.alternatives()).extracting(Alternative::value).containsExactly('8');
        assertThat(second.alternatives().getFirst().probability()).isCloseTo(0.3 / 0.9, within(1e-6));
    }

    @Test
    void aCharacterComesWithItsPlace() {
        var line = new HandMadeLine().nothing().nothing();
        line.sees('A', 1).nothing().nothing().nothing().sees('B', 1).nothing().nothing();
        List<ReadCharacter> characters =
                BeamSearch.best(line.posteriors(), any(2, 2), 1).getFirst().characters();
        double first = 2 * 2.5;
        double second = 2 * 6.5;
        assertThat(characters.get(0).left()).isLessThan(first);
        assertThat(characters.get(0).right()).isBetween(first, (first + second) / 2);
        assertThat(characters.get(1).left()).isBetween((first + second) / 2, second);
        assertThat(characters.get(1).right()).isBetween(second, 18.0);
    }

    @Test
    void theBestFewComeInOrderAndTheirSharesAddUp() {
        var line = new HandMadeLine().sees('B', 0.6).or('8', 0.3).nothing();
        List<ReadCode> best = BeamSearch.best(line.posteriors(), any(1, 1), 5);
        assertThat(best).extracting(ReadCode::reveal).containsExactly("B", "8");
        assertThat(best.stream().mapToDouble(ReadCode::share).sum()).isCloseTo(1, within(1e-9));
        assertThat(best.getFirst().probability()).isCloseTo(0.6, within(1e-6));
    }

    @Test
    void aReadCodeDoesNotPrintItself() {
        ReadCode code = BeamSearch.best(new HandMadeLine().seesAll("7K3", 0.99).posteriors(), any(3, 3), 1)
                .getFirst();
        assertThat(code.toString() + code.characters()).doesNotContain("7", "K", "3");
    }

    @Test
    void anAlphabetTheNetDoesNotKnowReadsAsNothing() {
        var line = new HandMadeLine().seesAll("123", 0.99);
        assertThat(BeamSearch.best(line.posteriors(), new RowShape(Field.PIN, "äöü", 3, 3), 1))
                .isEmpty();
    }

    private static String read(HandMadeLine line, RowShape scheme) {
        return BeamSearch.best(line.posteriors(), scheme, 1).getFirst().reveal();
    }

    private static RowShape any(int minLength, int maxLength) {
        return new RowShape(Field.PIN, Symbols.CHARACTERS, minLength, maxLength);
    }

    private static RowShape digits(int minLength, int maxLength) {
        return new RowShape(Field.PIN, DIGITS, minLength, maxLength);
    }
}
