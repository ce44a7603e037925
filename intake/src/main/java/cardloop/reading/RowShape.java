package cardloop.reading;

import cardloop.checkdigit.CheckDigit;
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
 * @param groups how many characters stand in each printed group; empty when that is not known. Print that is grouped
 *     otherwise is read all the same, with less trust
 * @param check the check digit the row should fit, {@link CheckDigit#NONE} for none
 */
public record RowShape(
        Field field, String alphabet, int minLength, int maxLength, List<Integer> groups, CheckDigit check) {
    /** How much a code that does not fit its check digit counts beside one that does. */
    public static final double UNFIT = 0.02;

    private static final int LONGEST = 40;

    /** A row whose groups are not known and that has no check digit. */
    public RowShape(Field field, String alphabet, int minLength, int maxLength) {
        this(field, alphabet, minLength, maxLength, List.of(), CheckDigit.NONE);
    }

    public RowShape {
        Objects.requireNonNull(field);
        groups = List.copyOf(groups);
        if (alphabet.isEmpty()) {
            throw new IllegalArgumentException("an alphabet has at least one character");
        }
        if (minLength < 1 || maxLength < minLength || maxLength > LONGEST) {
            throw new IllegalArgumentException("length out of range: " + minLength + "-" + maxLength);
        }
    }

    /** The same with a check digit. */
    public RowShape checkedBy(CheckDigit digit) {
        return new RowShape(field, alphabet, minLength, maxLength, groups, digit);
    }

    /** Whether print may leave a gap behind this many characters; always when the groups are not known. */
    public boolean mayPauseAfter(int characters) {
        if (groups.isEmpty() || characters == 0) {
            return true;
        }
        int ends = 0;
        for (int size : groups) {
            ends += size;
            if (ends == characters) {
                return true;
            }
        }
        return characters > ends;
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
        return rule instanceof FieldRule.Shaped shaped ? Optional.of(of(field, shaped)) : Optional.empty();
    }

    /** Where a kind is printed in several ways, its groups are not known. */
    private static RowShape of(Field field, FieldRule.Shaped shaped) {
        return new RowShape(
                field,
                shaped.alphabet().characters(),
                shaped.shortest(),
                shaped.longest(),
                shaped.groups().size() == 1 ? shaped.groups().getFirst() : List.of(),
                shaped.checkDigit());
    }
}
