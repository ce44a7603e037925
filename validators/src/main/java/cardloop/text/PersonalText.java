package cardloop.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What people type of themselves: a login, a name, an account. However it is spelt, the same person gets the same text, and
 * none holds a mark that nobody sees.
 */
public final class PersonalText {
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\u2212().]");
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{8,32}");
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9][0-9]{9})");
    private static final Pattern DIALLED_ABROAD = Pattern.compile("^00([1-9][0-9]{7,14})$");
    /** Takes up no ink though Unicode calls them letters or marks: fillers, joiners, the blank of Braille, selectors. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0]"
                    + "|[\\x{E0000}-\\x{E0FFF}]");

    /** Far beyond any of them; what is longer is cut here, before anybody works on it, and is none at its field's own bound. */
    private static final int LONGEST = 512;

    private PersonalText() {}

    /** A name: full-width as half-width, without invisible marks and without blanks around it. */
    public static String name(String typed) {
        String bounded = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String visible = INVISIBLE.matcher(bounded).replaceAll("");
        return INVISIBLE
                .matcher(Normalizer.normalize(visible, Normalizer.Form.NFKC))
                .replaceAll("")
                .strip();
    }

    /** An account: as a name; mail in lower case; a number without what stands between its digits, a Chinese mobile without +86. */
    public static String account(String typed) {
        String name = name(typed);
        if (name.indexOf('@') >= 0) {
            return name.toLowerCase(Locale.ROOT);
        }
        String compact = inAsciiDigits(BETWEEN_DIGITS.matcher(name).replaceAll(""));
        return DIGITS.matcher(compact).matches() ? number(compact) : name;
    }

    /** A login: as an account, in lower case, without what no keyboard types. */
    public static String login(String typed) {
        StringBuilder clean = new StringBuilder();
        typed.codePoints().limit(LONGEST).filter(each -> !isBroken(each)).forEach(clean::appendCodePoint);
        return account(clean.toString()).toLowerCase(Locale.ROOT);
    }

    /** Whether it holds neither control characters nor halves of a character. */
    public static boolean isClean(String text) {
        return text.codePoints().noneMatch(PersonalText::isBroken);
    }

    private static boolean isBroken(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static String number(String compact) {
        String dialled = DIALLED_ABROAD.matcher(compact).replaceFirst("+$1");
        return CHINESE_MOBILE.matcher(dialled).matches()
                ? CHINESE_MOBILE.matcher(dialled).replaceFirst("$1")
                : dialled;
    }

    private static String inAsciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }
}
