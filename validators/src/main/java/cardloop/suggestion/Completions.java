package cardloop.suggestion;

import cardloop.checkdigit.CheckDigit;
import cardloop.format.FieldRule;
import cardloop.text.Prefix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * How many codes of a kind agree with a masked one. Counted, not tried: without a check digit as a power, with one by
 * walking the masks from left to right and adding up fillings that leave the check digit in the same state. Two fillings
 * are in one state when the same last characters would fit both; that holds for every algorithm that reads from left to
 * right (or weighs places) with a bounded memory, which are all the published ones.
 */
final class Completions {
    static final int MOST_MASKS = 9;

    private static final long MOST_TRIED_UNDER_A_PREFIX = 10_000;
    private static final int MOST_STATES = 128;
    /** The masks that may stand among them are tried, because a state does not look at them. */
    private static final int MOST_CHECK_CHARACTERS = 2;

    /** Check characters need not be in the alphabet of the field, as X in MOD 11-2 and * in MOD 37-2. */
    private static final char[] CHECK_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*".toCharArray();

    private final char[] alphabet;
    private final Predicate<String> fits;

    Completions(String alphabet, Predicate<String> fits) {
        this.alphabet = alphabet.toCharArray();
        this.fits = fits;
    }

    /** Empty without a mask, with more than {@link #MOST_MASKS}, or where a prefix forbids counting. */
    static OptionalLong of(FieldRule.Shaped rule, String seen) {
        List<Integer> masks = new ArrayList<>();
        for (int at = 0; at < seen.length(); at++) {
            if (rule.isMasked(seen.charAt(at))) {
                masks.add(at);
            } else if (!rule.alphabet().contains(seen.charAt(at))) {
                return OptionalLong.empty();
            }
        }
        if (masks.isEmpty() || masks.size() > MOST_MASKS || !rule.lengths().contains(seen.length())) {
            return OptionalLong.empty();
        }
        String alphabet = rule.alphabet().characters();
        long fillings = power(alphabet.length(), masks.size());
        if (!rule.starts().equals(List.of(Prefix.ANY))) {
            return fillings > MOST_TRIED_UNDER_A_PREFIX
                    ? OptionalLong.empty()
                    : OptionalLong.of(new Completions(alphabet, rule::accepts).tried(seen, masks));
        }
        return rule.checkDigit().equals(CheckDigit.NONE)
                ? OptionalLong.of(fillings)
                : new Completions(alphabet, rule.checkDigit()::fits).counted(seen, masks);
    }

    /** One by one, in memory. */
    long tried(String seen, List<Integer> masks) {
        if (masks.isEmpty()) {
            return fits.test(seen) ? 1 : 0;
        }
        List<Integer> rest = masks.subList(1, masks.size());
        long sum = 0;
        for (char c : alphabet) {
            sum += tried(with(seen, masks.getFirst(), c), rest);
        }
        return sum;
    }

    /** By states; empty when there are more than any algorithm for codes needs. */
    OptionalLong counted(String seen, List<Integer> masks) {
        String base = seen;
        for (int mask : masks) {
            base = with(base, mask, alphabet[0]);
        }
        Map<String, Long> fillings = Map.of(base, 1L);
        int walked = Math.max(0, masks.size() - MOST_CHECK_CHARACTERS);
        for (int mask : masks.subList(0, walked)) {
            fillings = step(fillings, mask);
            if (fillings.size() > MOST_STATES) {
                return OptionalLong.empty();
            }
        }
        long sum = 0;
        for (Map.Entry<String, Long> filling : fillings.entrySet()) {
            sum += filling.getValue() * tried(filling.getKey(), masks.subList(walked, masks.size()));
        }
        return OptionalLong.of(sum);
    }

    /** One representative a state, with how many fillings it stands for. */
    private Map<String, Long> step(Map<String, Long> fillings, int mask) {
        Map<String, String> representatives = new LinkedHashMap<>();
        Map<String, Long> next = new LinkedHashMap<>();
        fillings.forEach((filling, count) -> {
            for (char c : alphabet) {
                String filled = with(filling, mask, c);
                String state = state(filled);
                if (!state.isEmpty()) {
                    next.merge(representatives.computeIfAbsent(state, s -> filled), count, Long::sum);
                }
            }
        });
        return next;
    }

    /** The last characters that would fit; two of them where one never does. Empty when the code is none at all. */
    private String state(String code) {
        int last = code.length() - 1;
        StringBuilder fitting = new StringBuilder();
        for (char c : CHECK_CHARACTERS) {
            if (fits.test(with(code, last, c))) {
                fitting.append(c);
            }
        }
        return fitting.isEmpty() && last > 0 ? pairs(code, last) : fitting.toString();
    }

    private String pairs(String code, int last) {
        StringBuilder fitting = new StringBuilder();
        for (char first : CHECK_CHARACTERS) {
            String half = with(code, last - 1, first);
            for (char second : CHECK_CHARACTERS) {
                if (fits.test(with(half, last, second))) {
                    fitting.append(first).append(second);
                }
            }
        }
        return fitting.toString();
    }

    private static String with(String code, int at, char character) {
        return code.substring(0, at) + character + code.substring(at + 1);
    }

    private static long power(long base, int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power = Math.multiplyExact(power, base);
        }
        return power;
    }
}
