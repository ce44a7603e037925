package cardloop.checkdigit;

/**
 * Luhn: from the right, every second value doubled and its two digits (in base N) added up, the sum a multiple of N. Base 10
 * is ISO/IEC 7812-1 Annex B (patent US 2950048); other even bases follow Luhn mod N. In an odd base the doubled values would
 * not all differ, and single errors would pass, so there is none.
 */
public final class Luhn extends PublishedCheckDigit {
    public static final Luhn MOD_10 = new Luhn("luhn", "ISO/IEC 7812-1 Annex B", Symbols.DIGITS);

    private static final int LARGEST_BASE = 36;

    /** What a value counts as it stands, then what each counts doubled. */
    private final int[] weighed;

    private Luhn(String key, String source, Symbols symbols) {
        super(key, source, symbols);
        int base = symbols.size();
        weighed = new int[2 * base];
        for (int value = 0; value < base; value++) {
            weighed[value] = value;
            weighed[base + value] = 2 * value / base + 2 * value % base;
        }
    }

    /**
     * Luhn mod N over an alphabet of N characters, key {@code luhn-mod-n:ALPHABET}.
     *
     * @param alphabet an even number of ASCII characters, 2 to 36, in the order of their values
     * @throws IllegalArgumentException for any other alphabet
     */
    public static Luhn modN(String alphabet) {
        if (alphabet.length() % 2 != 0 || alphabet.length() > LARGEST_BASE) {
            throw new IllegalArgumentException("Luhn mod N needs an even alphabet of at most " + LARGEST_BASE);
        }
        return new Luhn(CheckDigitNames.LUHN_MOD_N + alphabet, "Luhn mod N, after US 2950048", new Symbols(alphabet));
    }

    @Override
    public boolean fits(String code) {
        return code.length() > 1 && sum(code, 0) % symbols.size() == 0;
    }

    @Override
    String checkOf(String payload) {
        int base = symbols.size();
        int rest = (int) (sum(payload, base) % base);
        return String.valueOf(symbols.at(rest == 0 ? 0 : base - rest));
    }

    /**
     * -1 when it leaves the alphabet.
     *
     * @param offset into {@link #weighed} for the last character: 0 as it stands, the base doubled
     */
    private long sum(String text, int offset) {
        int row = offset;
        long sum = 0;
        for (int at = text.length() - 1; at >= 0; at--) {
            int value = symbols.valueOf(text.charAt(at));
            if (value < 0) {
                return Symbols.ABSENT;
            }
            sum += weighed[row + value];
            row = symbols.size() - row;
        }
        return sum;
    }
}
