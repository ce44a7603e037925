package cardloop.text;

import java.text.Normalizer;
import java.util.Arrays;

/** Goes once through a typed code, from left to right, and keeps the characters that count with their places. */
final class TypedReader {
    private static final int LAST_ASCII = 0x7F;
    /** Stands for whatever no alphabet has, so that one character typed counts as one. */
    private static final char IN_NO_ALPHABET = '\uFFFD';

    private static final String DOTS_AND_MINUS = ".·•‧・∙⋅−";
    /** Fillers, joiners and the blank of Braille: letters, marks or symbols to Unicode, nothing to the eye. */
    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";
    /** Draws a key around the digit before it; the digit is meant. */
    private static final int KEYCAP = 0x20E3;

    private final StringBuilder characters = new StringBuilder(32);
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private boolean cut;

    private TypedReader() {}

    static TypedReader read(CharSequence typed) {
        TypedReader reader = new TypedReader();
        int at = 0;
        while (at < typed.length() && !reader.cut) {
            int codePoint = Character.codePointAt(typed, at);
            int end = at + Character.charCount(codePoint);
            reader.take(codePoint, at, end);
            at = end;
        }
        return reader;
    }

    String value() {
        return characters.toString();
    }

    int[] starts() {
        return starts;
    }

    int[] ends() {
        return ends;
    }

    boolean isCut() {
        return cut;
    }

    private void take(int codePoint, int start, int end) {
        if (codePoint <= LAST_ASCII) {
            if (!isSeparator(codePoint)) {
                keep((char) codePoint, start, end);
            }
        } else if (isInvisible(codePoint) || isSeparator(codePoint)) {
            return;
        } else if (isMark(codePoint)) {
            mark(start, end);
        } else {
            compose(codePoint, start, end);
        }
    }

    private void compose(int codePoint, int start, int end) {
        String composed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        int part = 0;
        while (part < composed.length()) {
            int one = composed.codePointAt(part);
            if (!isSeparator(one)) {
                keep(Character.isBmpCodePoint(one) ? (char) one : IN_NO_ALPHABET, start, end);
            }
            part += Character.charCount(one);
        }
    }

    /** Spoils the character it stands on, and is one of its own where it stands on none. */
    private void mark(int start, int end) {
        int last = characters.length() - 1;
        if (last >= 0 && ends[last] == start) {
            characters.setCharAt(last, IN_NO_ALPHABET);
            ends[last] = end;
        } else {
            keep(IN_NO_ALPHABET, start, end);
        }
    }

    private void keep(char character, int start, int end) {
        int index = characters.length();
        if (cut || index == NormalisedText.MOST_CHARACTERS) {
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

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || codePoint == KEYCAP
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
                || FILLERS.indexOf(codePoint) >= 0;
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isSeparator(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.DASH_PUNCTUATION
                || DOTS_AND_MINUS.indexOf(codePoint) >= 0;
    }
}
