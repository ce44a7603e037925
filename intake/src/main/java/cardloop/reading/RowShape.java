package cardloop.reading;

import cardloop.format.CardFormat;
import cardloop.format.FieldRule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The rows of a kind whose shape is known, the number's first. */
    public static List<RowShape> allOf(CardFormat format) {
        return Stream.of(of(Field.NUMBER, format.number()), of(Field.PIN, format.pin()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<RowShape> of(Field field, FieldRule rule) {
        return rule instanceof FieldRule.Shaped shaped
                ? Optional.of(new RowShape(field, shaped.alphabet().characters(), shaped.shortest(), shaped.longest()))
                : Optional.empty();
    }
}
