package cardloop.checkdigit;

import java.util.stream.IntStream;

/**
 * Luhn: from the right, every second value doubled and its two digits (in base N) added up, the sum a multiple of N. Base 10
 * is ISO/IEC 7812-1 Annex B (patent US 2950048); other even bases follow Luhn mod N. In an odd base the doubled values would
 * not all differ, and single errors would pass, so there is none.
 */
public final class Luhn extends PublishedCheckDigit {
    public static final Luhn MOD_10 = new Luhn("luhn", "ISO/IEC 7812-1 Annex B", Symbols.DIGITS);

    private static final int LARGEST_BASE = 36;
    /** In characters. No code is so long, and up to here an int holds the sum: dividing a long costs a third more time. */
    private static final int LONGEST = 1 << 24;

    /** The character whose value stands first in the tables. */
    private final int lowest;

    /** By distance from {@link #lowest}: what a character counts as it stands; {@link Symbols#ABSENT} for strangers. */
    private final int[] single;

    private final int[] doubled;

    private Luhn(String key, String source, Symbols symbols) {
        super(key, source, symbols);
        int base = symbols.size();
        lowest = symbols.characters().chars().min().orElseThrow();
        single = IntStream.rangeClosed(
                        lowest, symbols.characters().chars().max().orElseThrow())
                .map(character -> symbols.valueOf((char) character))
                .toArray();
        doubled = IntStream.of(single)
                .map(value -> value < 0 ? value : 2 * value / base + 2 * value % base)
                .toArray();
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
        return code.length() > 1 && code.length() <= LONGEST && sum(code) % symbols.size() == 0;
    }

    @Override
    String checkOf(String payload) {
        if (payload.length() >= LONGEST) {
            throw new IllegalArgumentException(key() + " takes less than " + LONGEST + " characters");
        }
        int rest = sum(payload + symbols.at(0)) % symbols.size();
        return String.valueOf(symbols.at(rest == 0 ? 0 : symbols.size() - rest));
    }

    /** -1 when it leaves the alphabet. Goes forward in pairs that end at the check character: the first of each doubled. */
    private int sum(String code) {
        int odd = code.length() % 2;
        int sum = odd == 0 ? 0 : counted(single, code.charAt(0));
        for (int at = odd; at < code.length() && sum >= 0; at += 2) {
            int left = counted(doubled, code.charAt(at));
            int right = counted(single, code.charAt(at + 1));
            sum = (left | right) < 0 ? Symbols.ABSENT : sum + left + right;
        }
        return sum;
    }

    private int counted(int[] table, char character) {
        int at = character - lowest;
        return at < 0 || at >= table.length ? Symbols.ABSENT : table[at];
    }
}
