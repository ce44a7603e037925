package cardloop.checkdigit;

import java.util.List;

/**
 * The pure systems of ISO/IEC 7064:2003, clause 7: the code read as a number in the radix leaves 1 when divided by the
 * modulus. The radix is a number of its own, not always the size of the alphabet.
 *
 * <p>Two check characters can spell more than the modulus has remainders. Computed is 2 to M + 1 (02 to 98), as IBAN (ISO
 * 13616) and LEI (ISO 17442) write it. Others write 0 and 1 for M and M + 1; these fit too, being congruent. What nobody
 * writes, such as 99 for 02, does not fit.
 */
public final class PureSystem extends PublishedCheckDigit {
    public static final PureSystem MOD_11_2 = new PureSystem(11, 2, Symbols.DIGITS);
    public static final PureSystem MOD_37_2 = new PureSystem(37, 2, Symbols.DIGITS_AND_LETTERS);
    public static final PureSystem MOD_97_10 = new PureSystem(97, 10, Symbols.DIGITS);
    public static final PureSystem MOD_661_26 = new PureSystem(661, 26, Symbols.LETTERS);
    public static final PureSystem MOD_1271_36 = new PureSystem(1271, 36, Symbols.DIGITS_AND_LETTERS);
    static final List<PureSystem> ALL = List.of(MOD_11_2, MOD_37_2, MOD_97_10, MOD_661_26, MOD_1271_36);

    /** Far below overflow with the next character, so that a division is needed every ten characters and not at each. */
    private static final long LARGE = 1L << 56;

    private final int modulus;
    private final int radix;
    private final int checkCharacters;
    /** The payload stands so much to the left: the radix to the power of the check characters. */
    private final int shift;

    private PureSystem(int modulus, int radix, Symbols symbols) {
        super(
                "iso7064-mod" + modulus + "-" + radix,
                "ISO/IEC 7064:2003 MOD " + modulus + "-" + radix,
                symbols,
                radix == symbols.size() ? symbols : symbols.first(modulus));
        this.modulus = modulus;
        this.radix = radix;
        this.checkCharacters = radix == symbols.size() ? 2 : 1;
        this.shift = checkCharacters == 2 ? radix * radix : radix;
    }

    @Override
    public int checkCharacters() {
        return checkCharacters;
    }

    @Override
    public boolean fits(String code) {
        int end = code.length() - checkCharacters;
        if (end < 1) {
            return false;
        }
        long payload = read(symbols, code, 0, end);
        long check = read(checks, code, end, code.length());
        return payload >= 0 && check >= 0 && check <= modulus + 1 && (payload % modulus * shift + check) % modulus == 1;
    }

    @Override
    String checkOf(String payload) {
        int rest = (int) (read(symbols, payload, 0, payload.length()) % modulus * shift % modulus);
        int check = modulus + 1 - rest;
        return checkCharacters == 1
                ? String.valueOf(checks.at(check % modulus))
                : "" + checks.at(check / radix) + checks.at(check % radix);
    }

    /** These characters as a number in the radix, or one that leaves the same rest; -1 when one is absent. */
    private long read(Symbols alphabet, String text, int start, int end) {
        long number = 0;
        for (int at = start; at < end; at++) {
            int value = alphabet.valueOf(text.charAt(at));
            if (value < 0) {
                return Symbols.ABSENT;
            }
            number = number * radix + value;
            if (number > LARGE) {
                number %= modulus;
            }
        }
        return number;
    }
}
