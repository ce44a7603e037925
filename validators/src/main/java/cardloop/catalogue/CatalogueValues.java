package cardloop.catalogue;

import cardloop.card.Bilingual;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The shapes of values that keys share. Each throws {@link IllegalArgumentException} saying how to write it. */
public final class CatalogueValues {
    private static final int HUNDRED_PERCENT = 10_000;

    private CatalogueValues() {}

    /** {@code 中文 | English}. */
    public static Bilingual bilingual(String value) {
        int bar = value.indexOf('|');
        String zh = bar < 0 ? "" : value.substring(0, bar).strip();
        String en = value.substring(bar + 1).strip();
        if (zh.isEmpty() || en.isEmpty() || en.indexOf('|') >= 0) {
            throw new IllegalArgumentException("write it as 中文 | English");
        }
        return new Bilingual(zh, en);
    }

    public static boolean yes(String value) {
        return shaped(value, "yes|no", "it is yes or no").equals("yes");
    }

    /** A percentage such as {@code 95.50}, in hundredths: 9550. */
    public static int percent(String value) {
        try {
            int hundredths = new BigDecimal(value).movePointRight(2).intValueExact();
            if (hundredths > 0 && hundredths <= HUNDRED_PERCENT) {
                return hundredths;
            }
        } catch (ArithmeticException | NumberFormatException notARate) {
            // falls through to the one refusal below
        }
        throw new IllegalArgumentException("a rate is a percentage above 0, at most 100, with at most two places");
    }

    /** Words between blanks or commas. */
    public static List<String> words(String value) {
        return Arrays.stream(value.split("[ ,]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * The value itself.
     *
     * @param otherwise said when it does not match {@code regex} as a whole
     */
    public static String shaped(String value, String regex, String otherwise) {
        if (!value.matches(regex)) {
            throw new IllegalArgumentException(otherwise);
        }
        return value;
    }
}
