package cardloop.recognition;

import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.format.FieldRule.Shaped;
import cardloop.text.NormalisedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether a field that is none of number and PIN holds one all the same, as in a table whose columns have shifted.
 * A shape proves nothing, so that this is said of a whole field or of a whole run of characters, and of long ones alone:
 * an order number that begins with its date, or words with a number behind, are no PIN.
 */
public final class CodeSpotter {
    /** Of a shorter one nothing can be told from its shape: it is like any date or amount. */
    private static final int SHORTEST = 12;

    private static final int SHORTEST_KNOWN = 5;
    private static final int MOST = 10_000;

    /** Letters and digits drawn by lot change often from one to the other; what people name does not. */
    private static final int FEWEST_CHANGES = 3;

    private static final Pattern DATED = Pattern.compile("20[1-3][0-9](?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]).*");
    private static final Pattern DIGITS_IN_A_ROW = Pattern.compile("[0-9]{" + SHORTEST + ",}");
    private static final Pattern DIGITS_IN_GROUPS = Pattern.compile("(?<![0-9A-Z])[0-9](?:[ .\\-]?[0-9])+(?![0-9A-Z])");
    private static final Pattern WORDS = Pattern.compile("[0-9A-Z](?:-?[0-9A-Z])+");
    private static final Pattern BETWEEN = Pattern.compile("[^0-9A-Za-z]+");

    private final Set<Integer> digits = new HashSet<>();
    private final Set<Integer> mixed = new HashSet<>();

    public CodeSpotter(CardFormats formats) {
        for (CardFormat format : formats.all()) {
            if (format.pin() instanceof Shaped pin) {
                (pin.alphabet().isDigitsOnly() ? digits : mixed).addAll(pin.lengths());
            }
        }
    }

    /** Of the catalogue that ships with this program. */
    public static CodeSpotter shipped() {
        return Shipped.SPOTTER;
    }

    private static final class Shipped {
        private static final CodeSpotter SPOTTER = new CodeSpotter(CardFormats.shipped());
    }

    /** Whether the text as a whole is shaped like a PIN of some kind. */
    public boolean isLikePin(String text) {
        return isPinShape(NormalisedText.of(text).value());
    }

    /** Whether a run of digits or a word of the text is; for notes that people write. */
    public boolean holdsLikePin(String text) {
        String plain = Normalizer.normalize(text.substring(0, Math.min(MOST, text.length())), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT);
        return Stream.of(DIGITS_IN_A_ROW, DIGITS_IN_GROUPS, WORDS)
                .flatMap(runs -> runs.matcher(plain).results())
                .anyMatch(run -> isLikePin(run.group()));
    }

    /** Numbers and PINs as they count, to look for elsewhere. */
    public static Set<String> codes(List<String> typed) {
        Set<String> codes = new HashSet<>();
        for (String code : typed) {
            String value = NormalisedText.of(code).value();
            if (value.length() >= SHORTEST_KNOWN) {
                codes.add(value);
            }
        }
        return codes;
    }

    /** Whether the text, or a word of it, is one of these codes. */
    public static boolean holdsOneOf(Set<String> codes, String text) {
        List<String> parts = new ArrayList<>(List.of(BETWEEN.split(text)));
        parts.add(text);
        return parts.stream().map(part -> NormalisedText.of(part).value()).anyMatch(codes::contains);
    }

    private boolean isPinShape(String code) {
        if (code.length() < SHORTEST) {
            return false;
        }
        return code.chars().allMatch(c -> c >= '0' && c <= '9')
                ? digits.contains(code.length()) && !DATED.matcher(code).matches()
                : mixed.contains(code.length()) && changes(code) >= FEWEST_CHANGES;
    }

    /** How often digits begin or end; none for a code with another character in it. */
    private static int changes(String code) {
        int changes = 0;
        for (int at = 0; at < code.length(); at++) {
            char here = code.charAt(at);
            if (!isDigit(here) && (here < 'A' || here > 'Z')) {
                return 0;
            }
            changes += at > 0 && isDigit(here) != isDigit(code.charAt(at - 1)) ? 1 : 0;
        }
        return changes;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
