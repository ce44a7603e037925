package cardloop.checkdigit;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each value times a weight, the check character added: a multiple of the modulus. Weights are told from the payload's last
 * character leftwards and begin again when they are used up. A weight that shares a factor with the modulus lets single
 * errors pass; that is the issuer's choice, so it is not refused.
 */
public final class WeightedModulus extends PublishedCheckDigit {
    /** The GS1 numbers on packaging: they name a product, not a card. */
    static final List<WeightedModulus> GTINS =
            Stream.of(8, 12, 13, 14).map(WeightedModulus::gtin).toList();

    private static final int MOST_WEIGHTS = 64;
    private static final int ANY = 0;

    private final int[] weights;
    private final int modulus;
    /** Of the whole code; {@link #ANY} for any. */
    private final int length;

    private WeightedModulus(
            String key, String source, Symbols symbols, List<Integer> weights, int modulus, int length) {
        super(key, source, symbols, symbols.first(modulus));
        if (weights.isEmpty() || weights.size() > MOST_WEIGHTS) {
            throw new IllegalArgumentException("there are 1 to " + MOST_WEIGHTS + " weights");
        }
        if (weights.stream().anyMatch(weight -> weight < 1 || weight >= modulus)) {
            throw new IllegalArgumentException("weights lie between 0 and the modulus");
        }
        this.weights = weights.stream().mapToInt(Integer::intValue).toArray();
        this.modulus = modulus;
        this.length = length;
    }

    /**
     * Weights and modulus as data, key {@code weighted:3,1 mod 10} or {@code weighted:3,1 mod 10 over ALPHABET}.
     *
     * @param weights 1 to 64, each from 1 to below the modulus, the first for the character before the check character
     * @param modulus 2 to one more than the alphabet; the one more gets X as its check character, or * where X is taken
     * @param alphabet 2 to 64 ASCII characters in the order of their values
     * @throws IllegalArgumentException for anything else
     */
    public static WeightedModulus of(List<Integer> weights, int modulus, String alphabet) {
        String rule = weights.stream().map(String::valueOf).collect(Collectors.joining(",")) + " mod " + modulus;
        boolean isDigits = alphabet.equals(Symbols.DIGITS.characters());
        String key = CheckDigitNames.WEIGHTED + rule + (isDigits ? "" : CheckDigitNames.OVER + alphabet);
        return new WeightedModulus(key, "weights " + rule, new Symbols(alphabet), weights, modulus, ANY);
    }

    private static WeightedModulus gtin(int digits) {
        String source = "GS1 General Specifications 7.9";
        return new WeightedModulus("gtin-" + digits, source, Symbols.DIGITS, List.of(3, 1), 10, digits);
    }

    /** How long a code is, where the algorithm says so. */
    public OptionalInt length() {
        return length == ANY ? OptionalInt.empty() : OptionalInt.of(length);
    }

    @Override
    public boolean fits(String code) {
        int last = code.length() - 1;
        if (last < 1 || (length != ANY && code.length() != length)) {
            return false;
        }
        int check = checks.valueOf(code.charAt(last));
        long sum = sum(code, last);
        return check >= 0 && sum >= 0 && (sum + check) % modulus == 0;
    }

    @Override
    String checkOf(String payload) {
        if (length != ANY && payload.length() != length - 1) {
            throw new IllegalArgumentException(key() + " takes " + (length - 1) + " characters");
        }
        int rest = (int) (sum(payload, payload.length()) % modulus);
        return String.valueOf(checks.at(rest == 0 ? 0 : modulus - rest));
    }

    /** Of the first {@code end} characters; -1 when one is absent. */
    private long sum(String text, int end) {
        long sum = 0;
        int place = 0;
        for (int at = end - 1; at >= 0; at--) {
            int value = symbols.valueOf(text.charAt(at));
            if (value < 0) {
                return Symbols.ABSENT;
            }
            sum += (long) value * weights[place];
            place = place + 1 == weights.length ? 0 : place + 1;
        }
        return sum;
    }
}
