package cardloop.reading.code;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.RowReading;
import cardloop.reading.RowShape;
import cardloop.reading.code.LineGlyph.Bounds;
import cardloop.reading.picture.GreyImage;
import cardloop.reading.rows.TextRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeReaderTest {
    private static final GreyImage ANY_PICTURE = new GreyImage(400, 200, new byte[80_000]);
    private static final TextRow ROW = new TextRow(new Box(200, 100, 200, 20, 0), 6, false, 0);
    private static final RowShape DIGITS = new RowShape(Field.PIN, "0123456789", 6, 6);
    private static final RowShape LETTERS_TOO = new RowShape(Field.PIN, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 6, 6);

    /** A recogniser that sees the given texts, one a look, each with one confidence throughout. */
    private static final class TestingLineReader implements LineReader {
        private final Deque<List<LineGlyph>> lines = new ArrayDeque<>();

        TestingLineReader sees(String text, double confidence) {
            var glyphs = new ArrayList<LineGlyph>();
            for (int i = 0; i < text.length(); i++) {
                var bounds = new Bounds(40 + 20 * i, 10, 55 + 20 * i, 40);
                glyphs.add(new LineGlyph(text.charAt(i), confidence, bounds, List.of()));
            }
            lines.add(glyphs);
            return this;
        }

        @Override
        public List<LineGlyph> read(GreyImage line, String alphabet) {
            return lines.isEmpty() ? List.of() : lines.removeFirst();
        }
    }

    private static RowReading pin(LineReader reader, RowShape shape) {
        Map<Field, RowReading> rows = new CodeReader(reader).read(ANY_PICTURE, List.of(ROW), List.of(shape));
        return rows.getOrDefault(Field.PIN, RowReading.absent());
    }

    @Test
    void looksThatAgreeLeaveNoDoubt() {
        var reader = new TestingLineReader();
        for (int look = 0; look < 4; look++) {
            reader.sees("482719", 0.97);
        }

        RowReading pin = pin(reader, DIGITS);

        assertThat(pin.reveal()).isEqualTo("482719");
        assertThat(pin.doubtfulPositions()).isEmpty();
    }

    @Test
    void aPlaceTheLooksDisagreeOnIsDoubtfulAndNamesTheOther() {
        var reader = new TestingLineReader()
                .sees("482719", 0.97)
                .sees("482719", 0.97)
                .sees("482719", 0.97)
                .sees("482779", 0.97);

        RowReading pin = pin(reader, DIGITS);

        assertThat(pin.reveal()).isEqualTo("482719");
        assertThat(pin.doubtfulPositions()).containsExactly(4);
        assertThat(pin.glyphs().get(4).alternatives()).contains('7');
    }

    @Test
    void lowConfidenceIsDoubtful() {
        var reader = new TestingLineReader();
        for (int look = 0; look < 4; look++) {
            reader.sees("482719", 0.7);
        }

        assertThat(pin(reader, DIGITS).doubtfulPositions()).hasSize(6);
    }

    @Test
    void aZeroInAnAlphabetWithTheLetterIsAlwaysAsked() {
        var reader = new TestingLineReader();
        for (int look = 0; look < 4; look++) {
            reader.sees("4A0719", 0.99);
        }

        RowReading pin = pin(reader, LETTERS_TOO);

        assertThat(pin.doubtfulPositions()).contains(2);
        assertThat(pin.glyphs().get(2).alternatives()).contains('O');
    }

    @Test
    void aLetterOhAmongDigitsIsAZero() {
        var reader = new TestingLineReader();
        for (int look = 0; look < 4; look++) {
            reader.sees("48O719", 0.97);
        }

        assertThat(pin(reader, DIGITS).reveal()).isEqualTo("480719");
    }

    @Test
    void aCodeThatIsTooShortIsDoubtfulAllOver() {
        var reader = new TestingLineReader();
        for (int look = 0; look < 8; look++) {
            reader.sees("48719", 0.97);
        }

        RowReading pin = pin(reader, DIGITS);

        assertThat(pin.reveal()).isEqualTo("48719");
        assertThat(pin.doubtfulPositions()).hasSize(5);
    }

    @Test
    void aPlaceNobodyCanNameIsAMaskAndNotAGuess() {
        var reader = new TestingLineReader();
        for (int look = 0; look < 4; look++) {
            reader.sees("48#719", 0.97);
        }

        RowReading pin = pin(reader, DIGITS);

        assertThat(pin.glyphs().get(2).value()).isEqualTo(Glyph.UNKNOWN);
        assertThat(pin.doubtfulPositions()).contains(2);
        assertThat(pin.isComplete()).isFalse();
    }

    @Test
    void aRowThatReadsAsNothingIsAbsent() {
        assertThat(pin(new TestingLineReader(), DIGITS).isAbsent()).isTrue();
    }
}
