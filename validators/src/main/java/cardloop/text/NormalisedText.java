package cardloop.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * What counts of a typed code: NFKC character by character, without blanks, dashes, dots, bidi and zero-width marks,
 * letters a-z as A-Z. Every character knows the units of the typed string it came from. Linear in the input, and only
 * the first {@link #MOST_CHARACTERS} characters are kept. Does not print itself: it may be a PIN.
 */
public final class NormalisedText {
    /** More than any code has; what comes after is counted as excess, not looked at. */
    public static final int MOST_CHARACTERS = 256;

    private static final int LAST_ASCII = 0x7F;
    /** Stands for whatever takes two UTF-16 units, so that one character typed counts as one. */
    private static final char IN_NO_ALPHABET = '\uFFFD';

    private static final String DOTS_AND_MINUS = ".·•‧・∙⋅−";

    private final StringBuilder characters = new StringBuilder();
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private final int typedUnits;
    private boolean cut;

    private NormalisedText(String typed) {
        typedUnits = typed.length();
        int at = 0;
        while (at < typedUnits && !cut) {
            int codePoint = typed.codePointAt(at);
            int end = at + Character.charCount(codePoint);
            append(codePoint, at, end);
            at = end;
        }
    }

    public static NormalisedText of(String typed) {
        return new NormalisedText(typed);
    }

    /** The characters that count. */
    public String value() {
        return characters.toString();
    }

    public int length() {
        return characters.length();
    }

    public boolean isEmpty() {
        return characters.isEmpty();
    }

    /** Whether there was more than {@link #MOST_CHARACTERS}. */
    public boolean isCut() {
        return cut;
    }

    /** First typed unit of the character at {@code index}; the end of the last character for {@code index == length()}. */
    public int startOf(int index) {
        if (index < length()) {
            return starts[index];
        }
        return isEmpty() ? 0 : ends[length() - 1];
    }

    /** The typed unit after the character at {@code index}. */
    public int endOf(int index) {
        return ends[index];
    }

    public int typedUnits() {
        return typedUnits;
    }

    private void append(int codePoint, int start, int end) {
        // Nearly every character typed is one of these, and needs none of Unicode's tables.
        if (isPlain(codePoint)) {
            keep((char) codePoint, start, end);
            return;
        }
        if (isInvisible(codePoint) || isSeparator(codePoint)) {
            return;
        }
        if (codePoint <= LAST_ASCII) {
            keep((char) codePoint, start, end);
            return;
        }
        String composed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        composed.codePoints()
                .filter(part -> !isSeparator(part))
                .forEach(part -> keep(Character.isBmpCodePoint(part) ? (char) part : IN_NO_ALPHABET, start, end));
    }

    private void keep(char character, int start, int end) {
        int index = characters.length();
        if (cut || index == MOST_CHARACTERS) {
            cut = true;
            return;
        }
        if (index == starts.length) {
            starts = Arrays.copyOf(starts, 2 * index);
            ends = Arrays.copyOf(ends, 2 * index);
        }
        starts[index] = start;
        ends[index] = end;
        characters.append(character >= 'a' && character <= 'z' ? (char) (character - 'a' + 'A') : character);
    }

    private static boolean isPlain(int codePoint) {
        return (codePoint >= '0' && codePoint <= '9')
                || (codePoint >= 'A' && codePoint <= 'Z')
                || (codePoint >= 'a' && codePoint <= 'z');
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    }

    private static boolean isSeparator(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.DASH_PUNCTUATION
                || DOTS_AND_MINUS.indexOf(codePoint) >= 0;
    }

    @Override
    public String toString() {
        return "NormalisedText(" + length() + " characters)";
    }
}
