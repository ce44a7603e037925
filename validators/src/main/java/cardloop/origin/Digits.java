package cardloop.origin;

import cardloop.card.CardNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of characters of the number, written {@code digits 3-10}.
 *
 * @param first 1-based, inclusive
 * @param last 1-based, inclusive, at most 99
 */
public record Digits(int first, int last) {
    private static final Pattern SHAPE = Pattern.compile("digits (\\d{1,2})-(\\d{1,2})");

    public Digits {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("digits are FIRST-LAST of the number, counted from 1");
        }
    }

    /** @throws IllegalArgumentException if it is not written so */
    public static Digits parse(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            throw new IllegalArgumentException("write it as digits 3-10");
        }
        return new Digits(Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(2)));
    }

    public int width() {
        return last - first + 1;
    }

    /** Empty for a number that ends before them. */
    Optional<String> of(CardNumber number) {
        return number.value().length() < last
                ? Optional.empty()
                : Optional.of(number.value().substring(first - 1, last));
    }
}
