package cardloop.checkdigit;

import java.util.List;

/**
 * The hybrid systems of ISO/IEC 7064:2003, clause 9, MOD M+1,M: one check character out of the payload's own M. Each value
 * is added modulo M (0 written as M) and the sum doubled modulo M + 1; with the check character added it leaves 1.
 */
public final class HybridSystem extends PublishedCheckDigit {
    public static final HybridSystem MOD_11_10 = new HybridSystem(Symbols.DIGITS);
    public static final HybridSystem MOD_27_26 = new HybridSystem(Symbols.LETTERS);
    public static final HybridSystem MOD_37_36 = new HybridSystem(Symbols.DIGITS_AND_LETTERS);
    static final List<HybridSystem> ALL = List.of(MOD_11_10, MOD_27_26, MOD_37_36);

    private final int modulus;

    private HybridSystem(Symbols symbols) {
        super(
                "iso7064-mod" + (symbols.size() + 1) + "-" + symbols.size(),
                "ISO/IEC 7064:2003 MOD " + (symbols.size() + 1) + "," + symbols.size(),
                symbols);
        this.modulus = symbols.size();
    }

    @Override
    public boolean fits(String code) {
        int last = code.length() - 1;
        if (last < 1) {
            return false;
        }
        int before = carried(code, last);
        int check = symbols.valueOf(code.charAt(last));
        return before > 0 && check >= 0 && (before + check) % modulus == 1;
    }

    @Override
    String checkOf(String payload) {
        return String.valueOf(symbols.at((modulus + 1 - carried(payload, payload.length())) % modulus));
    }

    /** 1 to M: what the first {@code length} characters carry to the next place; -1 when one is absent. */
    private int carried(String text, int length) {
        int carried = modulus;
        for (int at = 0; at < length; at++) {
            int value = symbols.valueOf(text.charAt(at));
            if (value < 0) {
                return Symbols.ABSENT;
            }
            int sum = carried + value;
            int doubled = 2 * (sum > modulus ? sum - modulus : sum);
            carried = doubled > modulus ? doubled - modulus - 1 : doubled;
        }
        return carried;
    }
}
