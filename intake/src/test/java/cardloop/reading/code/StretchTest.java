package cardloop.reading.code;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.RowShape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {
    private static final RowShape SIX = new RowShape(Field.PIN, "0123456789", 6, 6);
    private static final Box ANYWHERE = new Box(1, 1, 1, 1, 0);

    /** A blank in the text is a wide gap; a question mark an unread place. */
    private static List<Sign> line(String text, double confidence) {
        var signs = new ArrayList<Sign>();
        double gap = 0.1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                gap = 1.2;
            } else {
                signs.add(new Sign(c, c == Glyph.UNKNOWN ? 0 : confidence, ANYWHERE, List.of(), gap));
                gap = 0.1;
            }
        }
        return signs;
    }

    @Test
    void aLineOfTheRightLengthIsTakenWhole() {
        Stretch stretch = Stretch.best(line("482719", 0.9), SIX);

        assertThat(stretch.text()).isEqualTo("482719");
        assertThat(stretch.fits()).isTrue();
        assertThat(stretch.signs()).allMatch(sign -> sign.confidence() == 0.9);
    }

    @Test
    void aLabelBeforeTheCodeIsLeftOut() {
        assertThat(Stretch.best(line("??5 482719", 0.9), SIX).text()).isEqualTo("482719");
    }

    @Test
    void whereAnotherDigitStandsRightBesideItTheEdgeIsNotTrusted() {
        Stretch stretch = Stretch.best(line("7482719", 0.9), SIX);

        assertThat(stretch.signs().getFirst().confidence() < 0.9
                        || stretch.signs().getLast().confidence() < 0.9)
                .isTrue();
    }

    @Test
    void aLineWithTooFewCharactersDoesNotFit() {
        Stretch stretch = Stretch.best(line("48271", 0.9), SIX);

        assertThat(stretch.fits()).isFalse();
        assertThat(stretch.text()).isEqualTo("48271");
    }

    @Test
    void twoCharactersAreNoCodeOfSix() {
        assertThat(Stretch.best(line("48", 0.9), SIX)).isEqualTo(Stretch.NONE);
    }
}
