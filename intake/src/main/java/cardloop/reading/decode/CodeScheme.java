package cardloop.reading.decode;

import cardloop.checkdigit.CheckDigit;
import cardloop.reading.RowShape;
import cardloop.reading.net.Symbols;
import java.util.List;

/**
 * What is known of a code before it is read, blanks and dashes left out.
 *
 * @param alphabet every character it may hold, upper case; at least one the net knows
 * @param minLength fewest characters, at least 1
 * @param maxLength most characters, at most 40
 * @param groups how many characters stand in each printed group; empty when that is not known. Print that is grouped
 *     otherwise is read all the same, with less trust
 * @param check the check digit a code should fit, {@link CheckDigit#NONE} for none
 */
public record CodeScheme(String alphabet, int minLength, int maxLength, List<Integer> groups, CheckDigit check) {
    private static final int LONGEST = 40;

    public CodeScheme {
        groups = List.copyOf(groups);
        if (alphabet.chars().noneMatch(character -> Symbols.classOf((char) character) >= 0)) {
            throw new IllegalArgumentException("the net knows no character of the alphabet");
        }
        if (minLength < 1 || maxLength < minLength || maxLength > LONGEST) {
            throw new IllegalArgumentException("length out of range: " + minLength + "-" + maxLength);
        }
    }

    /** A row's shape, without groups or check digit. */
    public static CodeScheme of(RowShape shape) {
        return new CodeScheme(shape.alphabet(), shape.minLength(), shape.maxLength(), List.of(), CheckDigit.NONE);
    }

    /** The same with known groups. */
    public CodeScheme inGroups(List<Integer> sizes) {
        return new CodeScheme(alphabet, minLength, maxLength, sizes, check);
    }

    /** The same with a check digit. */
    public CodeScheme checkedBy(CheckDigit digit) {
        return new CodeScheme(alphabet, minLength, maxLength, groups, digit);
    }

    boolean hasLength(int length) {
        return length >= minLength && length <= maxLength;
    }

    /** Whether print may leave a gap behind this many characters; always when the groups are not known. */
    boolean mayPauseAfter(int characters) {
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
}
