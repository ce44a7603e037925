package cardloop.http;

import cardloop.card.Bilingual;
import java.util.Optional;

/**
 * What every field of every request keeps to, whoever reads it later.
 *
 * @param most UTF-16 units
 */
public record TextBound(int most) {
    /** Of a field that says nothing else: more than any code, name, note or reason has. */
    public static final TextBound USUAL = new TextBound(4_000);

    private static final Bilingual BROKEN = new Bilingual("含有空字符或残缺的字符。", "It holds a NUL or half a character.");

    /** Why it cannot be taken, if so. What is too long is not looked at. */
    public Optional<Bilingual> faultOf(String text) {
        if (text.length() > most) {
            return Optional.of(new Bilingual("最多 " + most + " 个字符。", "At most " + most + " characters."));
        }
        return isBroken(text) ? Optional.of(BROKEN) : Optional.empty();
    }

    /** PostgreSQL keeps no NUL, and UTF-8 has no surrogate that stands alone. */
    private static boolean isBroken(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean isPair = Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (unit == 0 || (Character.isSurrogate(unit) && !isPair)) {
                return true;
            }
            at += isPair ? 1 : 0;
        }
        return false;
    }
}
