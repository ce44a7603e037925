package cardloop.reading.cards.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cardloop.reading.cards.decode.ReadCharacter;
import cardloop.reading.cards.decode.ReadCharacter.Alternative;
import cardloop.reading.cards.opinion.Opinion;
import cardloop.reading.picture.GreyImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of rings in cells of 20 by 22 pixels: ovals narrow and wide, some with a dot in the middle, open to the right or not. */
class ZeroOrOTest {
    private static final int PITCH = 20;
    private static final int HEIGHT = 32;
    private static final int CAP = 20;
    private static final double NARROW = 5;
    private static final double WIDE = 8;

    /** What is drawn and what the net read of it. */
    private record Drawn(double halfWidth, boolean dotted, boolean open, ReadCharacter read) {}

    private static Drawn letter(char value) {
        return new Drawn(WIDE, false, true, new ReadCharacter(value, 1, List.of(), 0, 0));
    }

    private static Drawn digit(char value) {
        return new Drawn(NARROW, false, true, new ReadCharacter(value, 1, List.of(), 0, 0));
    }

    private static Drawn torn(double halfWidth, boolean dotted) {
        return torn(halfWidth, dotted, '0', 'O', 0.5);
    }

    private static Drawn torn(double halfWidth, boolean dotted, char value, char other, double probability) {
        return new Drawn(
                halfWidth,
                dotted,
                false,
                new ReadCharacter(value, probability, List.of(new Alternative(other, 1 - probability)), 0, 0));
    }

    private static RowPrint print(List<Drawn> row) {
        int width = PITCH * row.size();
        byte[] pixels = new byte[width * HEIGHT];
        Arrays.fill(pixels, (byte) 230);
        double[] centres = new double[row.size()];
        for (int i = 0; i < row.size(); i++) {
            centres[i] = PITCH * (i + 0.5);
            draw(pixels, width, centres[i], row.get(i));
        }
        return new RowPrint(new GlyphCells(new GreyImage(width, HEIGHT, pixels), CAP, centres));
    }

    private static void draw(byte[] pixels, int width, double centre, Drawn drawn) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = (int) (centre - PITCH / 2.0); x < centre + PITCH / 2.0; x++) {
                double across = x + 0.5 - centre;
                double down = y + 0.5 - HEIGHT / 2.0;
                double radius = Math.hypot(across / drawn.halfWidth, down / (CAP / 2.0));
                boolean ring = radius < 1 && radius > 0.72 && !(drawn.open && across > 0 && Math.abs(down) < 4);
                if (ring || (drawn.dotted && Math.hypot(across, down) < 2.5)) {
                    pixels[y * width + x] = 40;
                }
            }
        }
    }

    private static Weighed weighed(int place, Drawn... row) {
        var characters = new ArrayList<ReadCharacter>();
        Arrays.stream(row).map(Drawn::read).forEach(characters::add);
        return new Weighing(characters, new Opinion(" ".repeat(row.length)), print(List.of(row)))
                .weighed()
                .get(place);
    }

    @Test
    void whatIsNarrowerThanTheRoundLettersIsAZero() {
        Drawn[] narrow = {letter('C'), torn(NARROW, false), letter('G')};
        Drawn[] wide = {letter('C'), torn(WIDE, false), letter('G')};

        assertThat(weighed(1, narrow).value()).isEqualTo('0');
        assertThat(weighed(1, wide).value()).isEqualTo('O');
        assertThat(weighed(1, narrow).probability()).isGreaterThan(0.9);
    }

    @Test
    void ofTwoInQuestionTheNarrowerIsRatherTheZero() {
        Drawn[] row = {digit('7'), torn(NARROW, false), letter('K'), torn(WIDE, false)};

        assertThat(weighed(1, row).value()).isEqualTo('0');
        assertThat(weighed(3, row).value()).isEqualTo('O');
    }

    @Test
    void whereAZeroIsMarkedAnotherWithoutAMarkIsALetter() {
        Drawn marked = torn(WIDE, true, '0', 'O', 0.9);
        Drawn[] row = {marked, torn(WIDE, false, '0', 'O', 0.6), letter('K')};

        assertThat(weighed(1, row).value()).isEqualTo('O');
        assertThat(weighed(0, row).value()).isEqualTo('0');
    }

    @Test
    void behindAPrefixOfLettersTheRestIsDigits() {
        Drawn[] serial = {letter('S'), digit('7'), torn(7, false), digit('4'), digit('1'), digit('3'), digit('8')};
        Drawn[] mixed = {letter('S'), digit('7'), torn(7, false), letter('W'), letter('H'), digit('3'), letter('K')};

        assertThat(weighed(2, serial).value()).isEqualTo('0');
        assertThat(weighed(2, mixed).value()).isEqualTo('O');
    }

    @Test
    void whatElseMayStandThereKeepsItsWeight() {
        var eight = new ReadCharacter('8', 0.5, List.of(new Alternative('0', 0.3), new Alternative('O', 0.2)), 0, 0);
        Drawn[] row = {letter('C'), new Drawn(NARROW, false, false, eight), letter('G')};
        var alone = new ReadCharacter('8', 0.5, List.of(new Alternative('0', 0.3), new Alternative('Q', 0.2)), 0, 0);
        Drawn[] other = {letter('C'), new Drawn(NARROW, false, false, alone), letter('G')};

        assertThat(weight('8', weighed(1, row))).isEqualTo(weight('8', weighed(1, other)), within(1e-9));
        assertThat(weighed(1, row).candidates())
                .extracting(Weighed.Candidate::value)
                .containsExactlyInAnyOrder('8', '0', 'O');
    }

    private static double weight(char value, Weighed weighed) {
        return weighed.candidates().stream()
                .filter(candidate -> candidate.value() == value)
                .mapToDouble(Weighed.Candidate::probability)
                .sum();
    }

    @Test
    void whereNoLetterMayStandNothingIsShared() {
        Drawn[] row = {letter('C'), torn(WIDE, false, '0', '8', 0.6), letter('G')};

        assertThat(weighed(1, row).value()).isEqualTo('0');
    }

    @Test
    void anEmptyCellHasNoShapeAndHarmsNothing() {
        var nothing =
                new Drawn(0.01, false, false, new ReadCharacter('O', 0.6, List.of(new Alternative('0', 0.4)), 0, 0));

        assertThat(weighed(0, nothing).probability()).isBetween(0.5, 1.0);
    }
}
