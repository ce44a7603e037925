package cardloop.reading.readout;

import cardloop.reading.Field;
import cardloop.reading.RowShape;
import cardloop.text.Alphabet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shape of a code as people write it: a class of characters and how many, such as {@code [0-9A-HJ-NP-Z]{16}}. */
final class ShapeWords {
    private static final Pattern FORM = Pattern.compile("(?:\\\\d|\\[([0-9A-Za-z-]+)])\\{(\\d{1,2})(?:,(\\d{1,2}))?}");
    private static final String DIGITS = "0-9";

    private ShapeWords() {}

    /**
     * The shape, in capitals.
     *
     * @throws IllegalArgumentException saying what can be written, for anything else; a regular expression can say more than
     *     a reader can use
     */
    static RowShape of(Field field, String regex) {
        Matcher form = FORM.matcher(regex);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'" + regex
                            + "' is not one class of characters with a length, such as \\d{16}, [0-9A-F]{12} or [A-Z0-9]{8,10}");
        }
        String ranges = form.group(1) == null ? DIGITS : form.group(1).toUpperCase(Locale.ROOT);
        int least = Integer.parseInt(form.group(2));
        int most = form.group(3) == null ? least : Integer.parseInt(form.group(3));
        return new RowShape(field, Alphabet.of(ranges, Map.of()).characters(), least, most);
    }
}
