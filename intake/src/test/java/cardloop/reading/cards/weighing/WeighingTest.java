package cardloop.reading.cards.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cardloop.reading.cards.decode.ReadCharacter;
import cardloop.reading.cards.decode.ReadCharacter.Alternative;
import cardloop.reading.cards.opinion.Opinion;
import cardloop.reading.cards.weighing.Weighed.Agreement;
import cardloop.reading.picture.GreyImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows of glyphs made of seven bars, 20 pixels high. */
class WeighingTest {
    private static final int PITCH = 16;
    private static final int HEIGHT = 32;
    private static final int CAP = 20;
    private static final int INK = 40;

    /** Bars of a character: top, upper left, upper right, middle, lower left, lower right, bottom. */
    private static String bars(char character) {
        return switch (character) {
            case '0' -> "tuUlrb";
            case '8' -> "tuUmlrb";
            case '1' -> "Ur";
            case '7' -> "tUr";
            default -> throw new IllegalArgumentException("no bars for " + character);
        };
    }

    private static GreyImage line(String print) {
        int width = PITCH * print.length();
        byte[] pixels = new byte[width * HEIGHT];
        Arrays.fill(pixels, (byte) 230);
        for (int i = 0; i < print.length(); i++) {
            for (char bar : bars(print.charAt(i)).toCharArray()) {
                draw(pixels, width, PITCH * i + 3, bar);
            }
        }
        return new GreyImage(width, HEIGHT, pixels);
    }

    private static void draw(byte[] pixels, int width, int left, char bar) {
        switch (bar) {
            case 't' -> fill(pixels, width, left, 6, 10, 3, INK);
            case 'm' -> fill(pixels, width, left, 15, 10, 3, INK);
            case 'b' -> fill(pixels, width, left, 23, 10, 3, INK);
            case 'u' -> fill(pixels, width, left, 6, 3, 10, INK);
            case 'U' -> fill(pixels, width, left + 7, 6, 3, 10, INK);
            case 'l' -> fill(pixels, width, left, 16, 3, 10, INK);
            case 'r' -> fill(pixels, width, left + 7, 16, 3, 10, INK);
            default -> throw new IllegalArgumentException("no bar " + bar);
        }
    }

    private static void fill(byte[] pixels, int width, int left, int top, int across, int down, int grey) {
        for (int y = top; y < top + down; y++) {
            Arrays.fill(pixels, y * width + left, y * width + left + across, (byte) grey);
        }
    }

    private static GlyphCells cells(GreyImage line) {
        double[] centres = new double[Math.floorDiv(line.width(), PITCH)];
        Arrays.setAll(centres, i -> PITCH * (i + 0.5));
        return new GlyphCells(line, CAP, centres);
    }

    private static ReadCharacter sure(char value) {
        return new ReadCharacter(value, 1, List.of(), 0, 0);
    }

    private static ReadCharacter torn(char value, double probability, char other) {
        return new ReadCharacter(value, probability, List.of(new Alternative(other, 1 - probability)), 0, 0);
    }

    /** What is weighed at the last place of a row that prints this, the places before it beyond doubt. */
    private static Weighed last(String print, ReadCharacter last, char said) {
        var characters = new ArrayList<ReadCharacter>();
        for (int i = 0; i < print.length() - 1; i++) {
            characters.add(sure(print.charAt(i)));
        }
        characters.add(last);
        String silent = " ".repeat(print.length() - 1);
        return new Weighing(characters, new Opinion(silent + said), new RowPrint(cells(line(print))))
                .weighed()
                .getLast();
    }

    @Test
    void glyphsOfOneCharacterLookAlikeAndOthersLess() {
        double[] like = new Likeness(cells(line("08178"))).of(4);

        assertThat(like[1]).isGreaterThan(0.95);
        assertThat(like[0]).isLessThan(like[1] - 0.05);
        assertThat(like[2]).isLessThan(0.7);
    }

    @Test
    void likenessBearsPlacesThatAreAFewPixelsOff() {
        var askew = new Likeness(new GlyphCells(line("8178"), CAP, new double[] {8, 24, 40, 59}));

        assertThat(askew.of(0)[3]).isGreaterThan(0.9);
    }

    @Test
    void whatLooksLikeTheRowsOtherEightsIsAnEight() {
        assertThat(last("80178", torn('0', 0.6, '8'), Opinion.SILENT).value()).isEqualTo('8');
        assertThat(last("80170", torn('8', 0.6, '0'), Opinion.SILENT).value()).isEqualTo('0');
    }

    @Test
    void withoutAnotherOfItsKindTheNetsWordStands() {
        assertThat(last("1778", torn('0', 0.6, '8'), Opinion.SILENT).value()).isEqualTo('0');
    }

    @Test
    void theSecondRecogniserTipsTheScaleWhereTheNetIsUndecided() {
        assertThat(last("1778", torn('0', 0.53, '8'), '8').value()).isEqualTo('8');
        assertThat(last("1778", torn('0', 0.9, '8'), '8').value()).isEqualTo('0');
        assertThat(last("1778", torn('0', 0.9, '8'), '8').agreement()).isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void aLetterIsTakenForADigitMoreOftenThanTheOtherWayRound() {
        assertThat(last("1778", torn('8', 0.6, 'B'), Opinion.SILENT).value()).isEqualTo('B');
    }

    @Test
    void whatTheNetHasNoDoubtOfIsNotWeighed() {
        Weighed weighed = last("8880", sure('8'), '0');

        assertThat(weighed.value()).isEqualTo('8');
        assertThat(weighed.probability()).isEqualTo(1);
    }

    @Test
    void probabilitiesSumToOne() {
        assertThat(last("1778", torn('8', 0.7, '0'), '0').candidates().stream()
                        .mapToDouble(Weighed.Candidate::probability)
                        .sum())
                .isEqualTo(1, within(1e-9));
    }

    /** Which places are blemished of a row that is read as {@code 8178} whatever it shows. */
    private static List<Boolean> blemished(GreyImage line) {
        List<Weighed> row = "8178"
                .chars()
                .mapToObj(value -> Weighed.of(List.of(new Weighed.Candidate((char) value, 1)), Opinion.SILENT))
                .toList();
        var blemishes = new Blemishes(new RowPrint(cells(line)), row);
        return IntStream.range(0, row.size()).mapToObj(blemishes::at).toList();
    }

    @Test
    void aCleanRowHasNoBlemish() {
        assertThat(blemished(line("8178"))).containsOnly(false);
    }

    @Test
    void greyThatIsNeitherInkNorPaperIsABlemish() {
        GreyImage line = line("8178");
        fill(line.pixels(), line.width(), 2 * PITCH + 2, 5, 8, 22, 150);

        assertThat(blemished(line)).containsExactly(false, false, true, false);
    }

    @Test
    void aPatchAsDarkAsInkIsABlemish() {
        GreyImage line = line("8178");
        fill(line.pixels(), line.width(), 2 * PITCH + 2, 5, 9, 12, INK);

        assertThat(blemished(line)).containsExactly(false, false, true, false);
    }

    @Test
    void whatIsUnlikeTheRowsOthersOfItsCharacterIsABlemish() {
        assertThat(blemished(line("8171")).getLast()).isTrue();
    }
}
