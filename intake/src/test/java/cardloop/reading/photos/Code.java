package cardloop.reading.photos;

import cardloop.checkdigit.CheckDigit;
import cardloop.reading.Field;
import cardloop.reading.RowShape;
import cardloop.reading.drawing.Chance;
import java.util.List;

/**
 * What a number or a PIN of a scheme is made of.
 *
 * @param start how every one begins
 * @param length of the whole, its start included
 * @param groups ways to print it in groups; empty when it is printed in one
 * @param check its check digit, {@link CheckDigit#NONE} for none
 */
public record Code(String alphabet, String start, int length, List<List<Integer>> groups, CheckDigit check) {
    private static final double GROUPED = 0.7;
    private static final double DASHED = 0.4;

    public Code {
        groups = List.copyOf(groups);
    }

    Code(String alphabet, String start, int length, List<List<Integer>> groups) {
        this(alphabet, start, length, groups, CheckDigit.NONE);
    }

    static Code of(String alphabet, int length, Integer... group) {
        return new Code(alphabet, "", length, group.length == 0 ? List.of() : List.of(List.of(group)));
    }

    Code checkedBy(CheckDigit digit) {
        return new Code(alphabet, start, length, groups, digit);
    }

    /** Drawn until its check characters are of its alphabet. */
    String drawn(Chance chance) {
        String code;
        do {
            code = check.append(payload(chance).substring(0, length - check.checkCharacters()));
        } while (code.substring(start.length()).chars().anyMatch(character -> alphabet.indexOf(character) < 0));
        return code;
    }

    private String payload(Chance chance) {
        var code = new StringBuilder(start);
        while (code.length() < length) {
            code.append(chance.of(alphabet));
        }
        return code.toString();
    }

    /** The code as it is printed, with blanks or dashes between its groups. */
    String printed(String code, Chance chance) {
        if (groups.isEmpty() || !chance.comesTrue(GROUPED)) {
            return code;
        }
        char between = chance.comesTrue(DASHED) ? '-' : ' ';
        var printed = new StringBuilder();
        int at = 0;
        for (int group : chance.oneOf(groups)) {
            printed.append(at == 0 ? "" : between).append(code, at, Math.min(code.length(), at + group));
            at += group;
        }
        return printed.append(code.substring(Math.min(at, code.length()))).toString();
    }

    /** The shape that a reader is told. */
    public RowShape shape(Field field) {
        String more = start.chars()
                .filter(character -> alphabet.indexOf(character) < 0)
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new RowShape(
                field, alphabet + more, length, length, groups.size() == 1 ? groups.getFirst() : List.of(), check);
    }
}
