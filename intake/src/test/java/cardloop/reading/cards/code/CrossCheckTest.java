package cardloop.reading.cards.code;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.checkdigit.CheckDigit;
import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.RowReading;
import cardloop.reading.RowShape;
import cardloop.reading.cards.barcode.Barcode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossCheckTest {
    private static final Box ROW = new Box(100, 50, 120, 20, 0);
    private static final Box CODE = new Box(300, 300, 80, 80, 0);
    private static final RowShape NUMBER = new RowShape(Field.NUMBER, "0123456789", 8, 8);
    private static final RowShape PIN = new RowShape(Field.PIN, "0123456789ABCDEF", 6, 6);

    private static RowReading row(String print) {
        return new RowReading(
                print.chars()
                        .mapToObj(character -> new Glyph((char) character, 940, ROW, List.of(), true))
                        .toList(),
                ROW);
    }

    private static Map<Field, RowReading> held(Map<Field, RowReading> read, String... said) {
        return check(said).of(List.of(read)).getFirst();
    }

    private static CrossCheck check(String... said) {
        return new CrossCheck(
                Arrays.stream(said).map(text -> new Barcode(text, CODE)).toList(), List.of(NUMBER, PIN));
    }

    private static List<String> numbers(CrossCheck check, String... print) {
        return check
                .of(Arrays.stream(print)
                        .map(one -> Map.of(Field.NUMBER, row(one)))
                        .toList())
                .stream()
                .map(card -> number(card).reveal())
                .toList();
    }

    private static RowReading number(Map<Field, RowReading> held) {
        return held.getOrDefault(Field.NUMBER, RowReading.absent());
    }

    @Test
    void bothSayingTheSameLeavesNoDoubt() {
        RowReading number = number(held(Map.of(Field.NUMBER, row("48271930")), "48271930"));

        assertThat(number.reveal()).isEqualTo("48271930");
        assertThat(number.doubtfulPositions()).isEmpty();
        assertThat(number.glyphs()).allMatch(glyph -> glyph.confidencePermille() >= 985);
        assertThat(number.box()).isEqualTo(ROW);
    }

    @Test
    void whereTheyDifferTheMachinesCodeStandsAndIsAsked() {
        RowReading number = number(held(Map.of(Field.NUMBER, row("48271980")), "48271930"));

        assertThat(number.reveal()).isEqualTo("48271930");
        assertThat(number.doubtfulPositions()).containsExactly(6);
        assertThat(number.glyphs().get(6).alternatives()).containsExactly('8');
    }

    @Test
    void aMaskedPlaceIsFilledAndAsked() {
        RowReading number = number(held(Map.of(Field.NUMBER, row("4827?930")), "48271930"));

        assertThat(number.reveal()).isEqualTo("48271930");
        assertThat(number.doubtfulPositions()).containsExactly(4);
        assertThat(number.glyphs().get(4).alternatives()).isEmpty();
    }

    @Test
    void aCodeOfSomethingElseChangesNothing() {
        Map<Field, RowReading> read = Map.of(Field.NUMBER, row("48271930"));

        assertThat(held(read, "00000000")).isEqualTo(read);
        assertThat(held(read, "https://example.com/48")).isEqualTo(read);
        assertThat(held(read)).isEqualTo(read);
    }

    @Test
    void aCodeThatDoesNotFitTheCheckDigitIsOfSomethingElse() {
        CheckDigit luhn = CheckDigit.named("luhn");
        List<RowShape> shapes = List.of(NUMBER.checkedBy(luhn));
        String number = luhn.append("4827193");
        Map<Field, RowReading> read = Map.of(Field.NUMBER, row("4827?" + number.substring(5)));

        assertThat(new CrossCheck(List.of(new Barcode(number, CODE)), shapes).of(List.of(read)))
                .extracting(card -> number(card).reveal())
                .containsExactly(number);
        assertThat(new CrossCheck(List.of(new Barcode("4827093" + number.charAt(7), CODE)), shapes).of(List.of(read)))
                .containsExactly(read);
    }

    @Test
    void whatOnlyAMachineCanReadIsGivenToBeLookedAt() {
        RowReading number = number(held(Map.of(Field.PIN, row("A1B2C3")), "48271930"));

        assertThat(number.reveal()).isEqualTo("48271930");
        assertThat(number.doubtfulPositions()).hasSize(8);
        assertThat(number.box()).isEqualTo(CODE);
    }

    @Test
    void aWordThatMayBeEitherRowIsNeither() {
        RowShape sameShape = new RowShape(Field.PIN, "0123456789", 8, 8);

        assertThat(new CrossCheck(List.of(new Barcode("48271930", CODE)), List.of(NUMBER, sameShape)).of(List.of()))
                .isEmpty();
    }

    @Test
    void bothRowsMayStandInOneCode() {
        Map<Field, RowReading> held =
                held(Map.of(Field.NUMBER, row("48271930"), Field.PIN, row("A1B2C3")), "48271930,a1b2c3");

        assertThat(held.values()).allMatch(row -> row.doubtfulPositions().isEmpty());
    }

    @Test
    void ofCardsInAPileEachIsHeldAgainstItsOwnCode() {
        assertThat(numbers(check("48271930", "48271931"), "48271930", "48271937"))
                .containsExactly("48271930", "48271931");
    }

    @Test
    void aCodeThatMayBeOfEitherCardIsOfNeither() {
        assertThat(numbers(check("48271930"), "48271932", "48271937")).containsExactly("48271932", "48271937");
    }

    @Test
    void aCodeThatNoPrintWasReadForMakesACardOfItsOwnOnlyWhereNoneWasRead() {
        assertThat(check("48271930").of(List.of())).hasSize(1);
        assertThat(check("48271930").of(List.of(Map.of(Field.NUMBER, row("11111111")))))
                .hasSize(1);
    }
}
