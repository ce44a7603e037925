package cardloop.checkdigit;

/**
 * Damm's scheme: a weakly totally anti-symmetric quasigroup of ten digits with zeros down its diagonal, so that no single
 * error and no adjacent transposition passes (H. M. Damm, Total anti-symmetrische Quasigruppen, Marburg 2004).
 */
public final class Damm extends PublishedCheckDigit {
    public static final Damm QUASIGROUP = new Damm();

    private static final int BASE = 10;
    /** Row: what the digits so far came to. Column: the next digit. The last result is the check digit. */
    private static final String TABLE = ""
            + "0317598642"
            + "7092154863"
            + "4206871359"
            + "1750983426"
            + "6123045978"
            + "3674209581"
            + "5869720134"
            + "8945362017"
            + "9438617205"
            + "2581436790";

    private static final byte[] NEXT = next();

    private Damm() {
        super("damm", "Damm, Total anti-symmetrische Quasigruppen, 2004", Symbols.DIGITS);
    }

    @Override
    public boolean fits(String code) {
        return code.length() > 1 && result(code) == 0;
    }

    @Override
    String checkOf(String payload) {
        return String.valueOf(symbols.at(result(payload)));
    }

    /** -1 when it holds anything but digits. */
    private static int result(String text) {
        int result = 0;
        for (int at = 0; at < text.length(); at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit >= BASE) {
                return Symbols.ABSENT;
            }
            result = NEXT[result * BASE + digit];
        }
        return result;
    }

    private static byte[] next() {
        byte[] next = new byte[BASE * BASE];
        for (int at = 0; at < next.length; at++) {
            next[at] = (byte) (TABLE.charAt(at) - '0');
        }
        return next;
    }
}
