package cardloop.text;

import java.util.regex.Pattern;

/**
 * How a code begins, one mark a character: a digit or capital letter stands for itself, {@code #} for any digit,
 * {@code @} for any capital letter, {@code ?} for any character at all. {@code 2326} and {@code ???2} are prefixes, and
 * {@code @@##########} describes a whole code.
 */
public record Prefix(String marks) {
    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z#@?]*");

    /** Every code begins so. */
    public static final Prefix ANY = new Prefix("");

    /** @throws IllegalArgumentException for any other mark */
    public Prefix {
        if (!SHAPE.matcher(marks).matches()) {
            throw new IllegalArgumentException(
                    "bad prefix '" + marks + "': it is written in 0-9, A-Z, # for a digit, @ for a letter, ? for any");
        }
    }

    public int length() {
        return marks.length();
    }

    /** How many characters it fixes: what a code that begins so proves. */
    public int fixed() {
        int fixed = 0;
        for (int i = 0; i < marks.length(); i++) {
            fixed += Character.isLetterOrDigit(marks.charAt(i)) ? 1 : 0;
        }
        return fixed;
    }

    /** Whether the code (normalised) begins so; one that is shorter does not. */
    public boolean begins(String code) {
        if (code.length() < marks.length()) {
            return false;
        }
        for (int i = 0; i < marks.length(); i++) {
            if (!allows(i, code.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether any code of this alphabet with at least so many characters begins so. */
    public boolean canBegin(Alphabet alphabet, int shortest) {
        for (int i = 0; i < marks.length(); i++) {
            int index = i;
            if (index >= shortest || alphabet.characters().chars().noneMatch(c -> allows(index, (char) c))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a code with this character at {@code index} (from 0) may begin so; all do beyond its end. */
    public boolean allows(int index, char character) {
        if (index >= marks.length()) {
            return true;
        }
        char mark = marks.charAt(index);
        return switch (mark) {
            case '?' -> true;
            case '#' -> character >= '0' && character <= '9';
            case '@' -> character >= 'A' && character <= 'Z';
            default -> character == mark;
        };
    }

    @Override
    public String toString() {
        return marks;
    }
}
