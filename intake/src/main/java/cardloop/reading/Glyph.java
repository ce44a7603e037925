package cardloop.reading;

import java.util.List;

/**
 * One character of a row. Prints without its value, because it may belong to a PIN.
 *
 * @param value the character read, or {@link #UNKNOWN} where something stands that could not be read
 * @param confidencePermille 0-1000 as the reader sees it; not a calibrated probability
 * @param box where it stands on the upright photo
 * @param alternatives other characters it might be, most likely first, without {@code value}
 * @param doubtful the seller is to look at this place
 */
public record Glyph(char value, int confidencePermille, Box box, List<Character> alternatives, boolean doubtful) {
    /** A place that holds a character nobody could read. */
    public static final char UNKNOWN = '?';

    public Glyph {
        alternatives = List.copyOf(alternatives);
        if (confidencePermille < 0 || confidencePermille > 1000) {
            throw new IllegalArgumentException("confidence out of range: " + confidencePermille);
        }
    }

    public boolean isKnown() {
        return value != UNKNOWN;
    }

    /** The same, to be asked about. */
    public Glyph asDoubtful() {
        return new Glyph(value, confidencePermille, box, alternatives, true);
    }

    @Override
    public String toString() {
        return "Glyph(•, " + confidencePermille + " permille" + (doubtful ? ", doubtful)" : ")");
    }
}
