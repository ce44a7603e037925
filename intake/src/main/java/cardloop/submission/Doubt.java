package cardloop.submission;

import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import java.util.stream.Collectors;

/**
 * One character of a row to look at. Prints neither it nor what else it may be.
 *
 * @param position 0-based in number or PIN
 * @param alternatives what else it may be, most likely first
 * @param confidence 0-1000 as the reader sees it
 */
public record Doubt(Field field, int position, String alternatives, int confidence, Box box) {
    static Doubt of(Field field, int position, Glyph glyph) {
        String alternatives = glyph.alternatives().stream().map(String::valueOf).collect(Collectors.joining());
        return new Doubt(field, position, alternatives, glyph.confidencePermille(), glyph.box());
    }

    /** Only where it is and how sure the reader was. */
    public Doubt untold() {
        return new Doubt(field, position, "", confidence, Box.NOWHERE);
    }

    @Override
    public String toString() {
        return "Doubt(" + field + ":" + position + ")";
    }
}
