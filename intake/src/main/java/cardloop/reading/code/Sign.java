package cardloop.reading.code;

import cardloop.reading.Box;
import cardloop.reading.Glyph;
import java.util.List;

/**
 * A recognised glyph brought into a row's alphabet.
 *
 * @param value in the alphabet, or {@link Glyph#UNKNOWN}
 * @param confidence 0 to 1, lowered when the recogniser saw another character of the same shape
 * @param others further characters of the alphabet it might be
 * @param gapBefore blank before it, in glyph heights
 */
record Sign(char value, double confidence, Box box, List<Character> others, double gapBefore) {
    boolean isKnown() {
        return value != Glyph.UNKNOWN;
    }

    Sign halfTrusted() {
        return new Sign(value, confidence / 2, box, others, gapBefore);
    }

    @Override
    public String toString() {
        return "Sign(•)";
    }
}
