package cardloop.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What counts of a typed code: NFKC character by character, without blanks, dashes, dots, bidi and zero-width marks,
 * letters a-z as A-Z. Every character knows the units of the typed string it came from.
 *
 * <p>Full-width, mathematical, circled and raised digits are the digits they look like, because NFKC says so. Digits of
 * other scripts (Arabic, Devanagari) stay what they are and fit no alphabet: no card is printed with them. A character
 * under a combining mark is one character that fits no alphabet.
 *
 * <p>Linear in the input; only the first {@link #MOST_CHARACTERS} characters are kept, and nothing after them is looked
 * at. Never throws. Does not print itself: it may be a PIN.
 */
public final class NormalisedText {
    /** More than any code has; what comes after is counted as excess, not looked at. */
    public static final int MOST_CHARACTERS = 256;

    private static final int[] EACH_ITS_OWN = {};

    private final String value;
    private final int[] starts;
    private final int[] ends;
    private final int typedUnits;
    private final boolean cut;

    /**
     * @param starts first typed unit of each character; {@link #EACH_ITS_OWN} when all were typed just so
     * @param ends the typed unit after each character
     */
    private NormalisedText(String value, int[] starts, int[] ends, int typedUnits, boolean cut) {
        this.value = value;
        this.starts = starts;
        this.ends = ends;
        this.typedUnits = typedUnits;
        this.cut = cut;
    }

    public static NormalisedText of(CharSequence typed) {
        if (isNormal(typed)) {
            return new NormalisedText(typed.toString(), EACH_ITS_OWN, EACH_ITS_OWN, typed.length(), false);
        }
        TypedReader reader = TypedReader.read(typed);
        return new NormalisedText(reader.value(), reader.starts(), reader.ends(), typed.length(), reader.isCut());
    }

    /** Most codes are typed as they count; they need no map of places. */
    private static boolean isNormal(CharSequence typed) {
        int length = typed.length();
        if (length > MOST_CHARACTERS) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = typed.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** The characters that count. */
    public String value() {
        return value;
    }

    public int length() {
        return value.length();
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** Whether there was more than {@link #MOST_CHARACTERS}. */
    public boolean isCut() {
        return cut;
    }

    /** First typed unit of the character at {@code index}; the end of the last character for {@code index == length()}. */
    public int startOf(int index) {
        if (index < length()) {
            return starts == EACH_ITS_OWN ? index : starts[index];
        }
        return isEmpty() ? 0 : endOf(length() - 1);
    }

    /** The typed unit after the character at {@code index}. */
    public int endOf(int index) {
        return ends == EACH_ITS_OWN ? index + 1 : ends[index];
    }

    /** Sizes of the groups it was typed in: runs of characters with nothing between them. */
    public List<Integer> groups() {
        List<Integer> groups = new ArrayList<>();
        int first = 0;
        for (int at = 1; at <= length(); at++) {
            if (at == length() || startOf(at) > endOf(at - 1)) {
                groups.add(at - first);
                first = at;
            }
        }
        return groups;
    }

    public int typedUnits() {
        return typedUnits;
    }

    @Override
    public String toString() {
        return "NormalisedText(" + length() + " characters)";
    }
}
