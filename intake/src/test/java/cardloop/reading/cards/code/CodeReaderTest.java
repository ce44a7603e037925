package cardloop.reading.cards.code;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.checkdigit.CheckDigit;
import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.RowReading;
import cardloop.reading.RowShape;
import cardloop.reading.cards.rows.Quad;
import cardloop.reading.cards.rows.TextRow;
import cardloop.reading.picture.GreyImage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeReaderTest {
    private static final GreyImage ANY_PICTURE = new GreyImage(400, 200, new byte[80_000]);
    private static final TextRow ROW = new TextRow(Quad.of(new Box(200, 100, 200, 20, 0)), 6, false, 0);
    private static final RowShape DIGITS = new RowShape(Field.PIN, "0123456789", 6, 6);
    private static final RowShape LETTERS_TOO = new RowShape(Field.PIN, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 6, 6);

    private static RowReading pin(String net, String second, RowShape shape) {
        return pin(ANY_PICTURE, new TestingNet(net), second, shape);
    }

    private static RowReading pin(GreyImage picture, NetReader net, String second, RowShape... shapes) {
        List<Map<Field, RowReading>> cards =
                new CodeReader(net, line -> second).read(picture, List.of(ROW), List.of(shapes));
        return cards.isEmpty() ? RowReading.absent() : cards.getFirst().getOrDefault(Field.PIN, RowReading.absent());
    }

    @Test
    void readersThatAgreeLeaveNoDoubt() {
        RowReading pin = pin("482719", "482719", DIGITS);

        assertThat(pin.reveal()).isEqualTo("482719");
        assertThat(pin.doubtfulPositions()).isEmpty();
        assertThat(pin.glyphs()).allMatch(glyph -> glyph.confidencePermille() >= 985);
    }

    @Test
    void aPlaceTheReadersDisagreeOnIsDoubtful() {
        RowReading pin = pin("482719", "482779", DIGITS);

        assertThat(pin.reveal()).isEqualTo("482719");
        assertThat(pin.doubtfulPositions()).containsExactly(4);
    }

    @Test
    void oneReaderAloneIsNeverCertain() {
        RowReading pin = pin("482719", "", DIGITS);

        assertThat(pin.reveal()).isEqualTo("482719");
        assertThat(pin.glyphs()).allMatch(glyph -> glyph.confidencePermille() < 985);
    }

    @Test
    void halfSeenCharactersAreDoubtful() {
        assertThat(pin("WXhD4B", "WXHD4B", LETTERS_TOO).doubtfulPositions()).contains(2);
        assertThat(pin("WXhD4B", "", LETTERS_TOO).doubtfulPositions()).contains(2);
    }

    @Test
    void whatOneReaderSeesHalfTheOtherMaySettle() {
        assertThat(pin("WXhD4B", "WXHD4B", LETTERS_TOO).reveal()).isEqualTo("WXHD4B");
    }

    @Test
    void aZeroInAnAlphabetWithTheLetterIsAlwaysAsked() {
        assertThat(pin("4A0719", "4A0719", LETTERS_TOO).doubtfulPositions()).contains(2, 4);
    }

    @Test
    void aLetterOhAmongDigitsIsAZero() {
        RowReading pin = pin("48O719", "48O719", DIGITS);

        assertThat(pin.reveal()).isEqualTo("480719");
    }

    @Test
    void theWordBesideACodeIsNoPartOfIt() {
        RowReading pin = pin("PIN 482719", "482719", LETTERS_TOO);

        assertThat(pin.reveal()).isEqualTo("482719");
    }

    private static TextRow row(double y, double width, int glyphs) {
        return new TextRow(Quad.of(new Box(30 + width / 2, y, width, 20, 0)), glyphs, false, 0);
    }

    private static RowReading pin(List<TextRow> rows) {
        NetReader net =
                line -> new TestingNet(line.width() > 300 ? "4827193512" : line.width() > 235 ? "4009681867" : "482719")
                        .posteriors(line);
        List<RowShape> shapes = List.of(new RowShape(Field.NUMBER, "0123456789", 10, 10), DIGITS);
        return new CodeReader(net, line -> "482719")
                .read(ANY_PICTURE, rows, shapes)
                .getFirst()
                .getOrDefault(Field.PIN, RowReading.absent());
    }

    @Test
    void aPartOfALongerNumberIsNeverBeyondDoubt() {
        TextRow part = row(60, 180, 6);
        TextRow elsewhere = row(140, 240, 10);
        RowReading alone = pin(List.of(part, elsewhere));
        RowReading withMore = pin(List.of(row(60, 300, 10), part, elsewhere));

        assertThat(alone.reveal()).isEqualTo("482719");
        assertThat(alone.doubtfulPositions()).isEmpty();
        assertThat(withMore.reveal()).isEqualTo("482719");
        assertThat(withMore.doubtfulPositions()).contains(0);
    }

    @Test
    void lettersAloneMayBeTheNameOfTheCard() {
        assertThat(pin("HUALEX", "HUALEX", LETTERS_TOO).doubtfulPositions()).containsExactly(0);
        assertThat(pin("HUA7EX", "HUA7EX", LETTERS_TOO).doubtfulPositions()).isEmpty();
    }

    @Test
    void aRowThatMayBeTheOtherCodeIsNeverBeyondDoubtWhereNothingElseReadsLikeIt() {
        RowShape number = new RowShape(Field.NUMBER, "0123456789", 6, 6);
        List<RowReading> read = List.copyOf(new CodeReader(new TestingNet("482719"), _ -> "482719")
                .read(ANY_PICTURE, List.of(ROW), List.of(number, DIGITS))
                .getFirst()
                .values());

        assertThat(read).hasSize(1);
        assertThat(read.getFirst().reveal()).isEqualTo("482719");
        assertThat(read.getFirst().doubtfulPositions()).containsExactly(0);
    }

    @Test
    void whatIsPrintedMuchSmallerThanTheOtherCodeMayBeATelephoneNumber() {
        TextRow number = row(60, 240, 10);
        TextRow small = new TextRow(Quad.of(new Box(75, 140, 90, 10, 0)), 6, false, 0);

        assertThat(pin(List.of(number, row(140, 180, 6))).doubtfulPositions()).isEmpty();
        assertThat(pin(List.of(number, small)).reveal()).isEqualTo("482719");
        assertThat(pin(List.of(number, small)).doubtfulPositions()).containsExactly(0);
    }

    @Test
    void aCharacterNobodySeesIsToldByTheCheckDigitAndAsked() {
        RowReading pin = pin("48_719", "48", DIGITS.checkedBy(CheckDigit.named("luhn")));

        assertThat(pin.reveal()).isEqualTo("483719");
        assertThat(pin.doubtfulPositions()).contains(2);
    }

    @Test
    void aCodeThatDoesNotFitItsCheckDigitIsNeverBeyondDoubt() {
        RowReading pin = pin("482719", "482719", DIGITS.checkedBy(CheckDigit.named("luhn")));

        assertThat(pin.reveal()).isEqualTo("482719");
        assertThat(pin.doubtfulPositions()).hasSize(1);
    }

    @Test
    void aLineWithFarTooFewCharactersIsNoCode() {
        assertThat(pin("482", "482", DIGITS).isAbsent()).isTrue();
    }

    @Test
    void aCodeThatIsTooShortIsDoubtfulAllOver() {
        RowReading pin = pin("48719", "48719", DIGITS);

        assertThat(pin.isAbsent() || pin.doubtfulPositions().size() == 6).isTrue();
    }

    @Test
    void aPlaceNobodyCanNameIsAMaskAndNotAGuess() {
        RowReading pin = pin("48_719", "48", DIGITS);

        assertThat(pin.glyphs().get(2).value()).isEqualTo(Glyph.UNKNOWN);
        assertThat(pin.doubtfulPositions()).contains(2);
        assertThat(pin.isComplete()).isFalse();
    }

    @Test
    void printOfWhichNothingIsClearIsNoCode() {
        assertThat(pin("______", "", DIGITS).isAbsent()).isTrue();
    }

    @Test
    void aRowThatReadsAsNothingIsAbsent() {
        assertThat(pin("", "", DIGITS).isAbsent()).isTrue();
    }

    /** What is read of a picture whose right half is lit and whose left half lies in the dark. */
    private static String halfLit(NetReader net) {
        return pin(halfLit(), net, "482719", DIGITS).reveal();
    }

    private static GreyImage halfLit() {
        byte[] pixels = new byte[ANY_PICTURE.width() * ANY_PICTURE.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % ANY_PICTURE.width() < 200 ? 40 : 220);
        }
        return new GreyImage(ANY_PICTURE.width(), ANY_PICTURE.height(), pixels);
    }

    /** A net that sees one text on a row of the half-lit picture and another on the same row upside down. */
    private static NetReader eitherWay(String upright, String upsideDown) {
        return line -> {
            int middle = Math.floorDiv(line.height(), 2);
            int lit = line.at(line.width() - 5, middle) - line.at(5, middle);
            return new TestingNet(lit > 20 ? upright : lit < -20 ? upsideDown : "______").posteriors(line);
        };
    }

    @Test
    void aRowThatReadsWellUpsideDownTooIsNeverBeyondDoubt() {
        RowShape longer = new RowShape(Field.NUMBER, "0123456789", 10, 10);
        RowReading both = pin(halfLit(), eitherWay("689019", "610689"), "689019", longer, DIGITS);
        RowReading one = pin(halfLit(), eitherWay("689019", "______"), "689019", longer, DIGITS);

        assertThat(both.reveal()).isEqualTo("689019");
        assertThat(both.doubtfulPositions()).contains(0);
        assertThat(one.doubtfulPositions()).doesNotContain(0);
    }

    @Test
    void aPhotoIsTurnedUpsideDownOnlyWhereItReadsClearlyBetter() {
        RowShape twelve = new RowShape(Field.PIN, LETTERS_TOO.alphabet(), 12, 12);

        assertThat(pin(halfLit(), eitherWay("W897HH35hYCW", "MDAHS8HHZ68M"), "", twelve)
                        .reveal())
                .isEqualTo("W897HH35HYCW");
        assertThat(pin(halfLit(), eitherWay("w897hH35hYcW", "MDAHS8HHZ68M"), "", twelve)
                        .reveal())
                .isEqualTo("MDAHS8HHZ68M");
    }

    @Test
    void lettersAloneSpeakForNoWayUp() {
        RowShape twelve = new RowShape(Field.PIN, LETTERS_TOO.alphabet(), 12, 12);

        assertThat(pin(halfLit(), eitherWay("w897hH35hYcW", "MDAHSKHHZKLM"), "", twelve)
                        .reveal())
                .isEqualTo("MDAHSKHHZKLM");
    }

    private static boolean isEvenlyLit(GreyImage line) {
        int middle = Math.floorDiv(line.height(), 2);
        return Math.abs(line.at(5, middle) - line.at(line.width() - 5, middle)) < 20;
    }

    @Test
    void aRowThatReadsBadlyIsReadInEvenLight() {
        var bad = new TestingNet("48_719");
        var good = new TestingNet("482719");

        assertThat(halfLit(bad)).isEqualTo("48?719");
        assertThat(halfLit(line -> (isEvenlyLit(line) ? good : bad).posteriors(line)))
                .isEqualTo("482719");
    }

    @Test
    void aCodeFarDownAmongTheRowsIsFoundWhereTheFirstOnesHoldNone() {
        List<TextRow> rows = Stream.concat(
                        Collections.nCopies(20, row(60, 100, 6)).stream(), Stream.of(row(140, 200, 6)))
                .toList();
        NetReader net = line -> new TestingNet(line.width() > 150 ? "482719" : "").posteriors(line);

        assertThat(new CodeReader(net, _ -> "482719")
                        .read(ANY_PICTURE, rows, List.of(DIGITS))
                        .getFirst()
                        .get(Field.PIN))
                .extracting(RowReading::reveal)
                .isEqualTo("482719");
    }

    @Test
    void aRowThatReadsWellIsReadAsItIs() {
        var good = new TestingNet("482719");

        assertThat(halfLit(line -> {
                    assertThat(isEvenlyLit(line)).isFalse();
                    return good.posteriors(line);
                }))
                .isEqualTo("482719");
    }
}
