package cardloop.reading;

import java.util.Objects;

/**
 * What one row of a declared kind looks like, blanks and dashes left out.
 *
 * @param alphabet every character the row may hold, upper case
 * @param minLength fewest characters, at least 1
 * @param maxLength most characters, at most 40
 */
public record RowShape(Field field, String alphabet, int minLength, int maxLength) {
    private static final int LONGEST = 40;

    public RowShape {
        Objects.requireNonNull(field);
        if (alphabet.isEmpty()) {
            throw new IllegalArgumentException("an alphabet has at least one character");
        }
        if (minLength < 1 || maxLength < minLength || maxLength > LONGEST) {
            throw new IllegalArgumentException("length out of range: " + minLength + "-" + maxLength);
        }
    }

    /** Whether a code of this many characters can be this row. */
    public boolean fits(int length) {
        return length >= minLength && length <= maxLength;
    }
}
