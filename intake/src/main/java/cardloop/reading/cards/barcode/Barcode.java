package cardloop.reading.cards.barcode;

import cardloop.reading.Box;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A code for machines. Prints without its text, which may be a PIN.
 *
 * @param text as it was encoded
 * @param box where it stands on the picture that was searched, roughly
 */
public record Barcode(String text, Box box) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^0-9A-Z -]+");
    private static final Pattern WITHIN_A_CODE = Pattern.compile("[ -]+");

    /** What may be codes in it: runs of letters and digits, upper case, blanks and dashes left out. */
    public List<String> words() {
        return Arrays.stream(BETWEEN_WORDS.split(text.toUpperCase(Locale.ROOT)))
                .map(word -> WITHIN_A_CODE.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** On the picture whose rows are this one's columns. */
    Barcode transposed() {
        return new Barcode(text, new Box(box.centreY(), box.centreX(), box.height(), box.width(), box.degrees()));
    }

    @Override
    public String toString() {
        return "Barcode(" + text.length() + " characters)";
    }
}
