package cardloop.checkdigit;

import java.util.Arrays;

/** Characters and their values: the place of each in the alphabet, from 0. Printable ASCII, each once, 2 to 64 of them. */
final class Symbols {
    static final Symbols DIGITS = new Symbols("0123456789");
    static final Symbols LETTERS = new Symbols("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    static final Symbols DIGITS_AND_LETTERS = new Symbols(DIGITS.characters + LETTERS.characters);

    /** The value of a character that is none of these. */
    static final int ABSENT = -1;

    private static final int ASCII = 128;
    private static final int MOST = 64;

    private final String characters;
    private final byte[] values = new byte[ASCII];

    Symbols(String characters) {
        if (characters.length() < 2 || characters.length() > MOST) {
            throw new IllegalArgumentException("an alphabet has 2 to " + MOST + " characters");
        }
        this.characters = characters;
        Arrays.fill(values, (byte) ABSENT);
        for (int value = 0; value < characters.length(); value++) {
            char character = characters.charAt(value);
            if (character <= ' ' || character >= ASCII - 1 || values[character] != ABSENT) {
                throw new IllegalArgumentException("an alphabet is printable ASCII, each character once");
            }
            values[character] = (byte) value;
        }
    }

    /** The first {@code count}; one more than there are adds the X of ISO 7064, or its star where X is taken. */
    Symbols first(int count) {
        if (count <= size()) {
            return new Symbols(characters.substring(0, count));
        }
        if (count > size() + 1) {
            throw new IllegalArgumentException("at most one more than the " + size() + " characters of the alphabet");
        }
        return new Symbols(characters + (valueOf('X') == ABSENT ? 'X' : '*'));
    }

    /** Its value, or {@link #ABSENT}. Full-width and other scripts' digits are absent: only ASCII is read. */
    int valueOf(char character) {
        return character < ASCII ? values[character] : ABSENT;
    }

    char at(int value) {
        return characters.charAt(value);
    }

    int size() {
        return characters.length();
    }

    String characters() {
        return characters;
    }
}
