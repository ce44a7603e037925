package cardloop.checkdigit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of the catalogue and the algorithms they name. */
final class CheckDigitNames {
    static final String LUHN_MOD_N = "luhn-mod-n:";
    static final String WEIGHTED = "weighted:";
    static final String OVER = " over ";

    static final List<CheckDigit> ALL = Stream.<List<? extends CheckDigit>>of(
                    List.of(Luhn.MOD_10, Verhoeff.DIHEDRAL, Damm.QUASIGROUP),
                    PureSystem.ALL,
                    HybridSystem.ALL,
                    WeightedModulus.GTINS)
            .<CheckDigit>flatMap(List::stream)
            .toList();

    private static final Map<String, CheckDigit> BY_KEY = Stream.concat(Stream.of(CheckDigit.NONE), ALL.stream())
            .collect(Collectors.toUnmodifiableMap(CheckDigit::key, Function.identity()));
    private static final Pattern RULE =
            Pattern.compile("([1-9]\\d{0,2}(?:,[1-9]\\d{0,2})*) mod ([1-9]\\d{0,2})(?:" + OVER + "(\\S+))?");

    private CheckDigitNames() {}

    static CheckDigit find(String key) {
        CheckDigit plain = BY_KEY.get(key.toLowerCase(Locale.ROOT));
        if (plain != null) {
            return plain;
        }
        if (startsWith(key, LUHN_MOD_N)) {
            return Luhn.modN(key.substring(LUHN_MOD_N.length()));
        }
        if (startsWith(key, WEIGHTED)) {
            return weighted(key.substring(WEIGHTED.length()));
        }
        throw new IllegalArgumentException("no check digit is called '" + key + "'");
    }

    private static boolean startsWith(String key, String prefix) {
        return key.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private static CheckDigit weighted(String text) {
        Matcher rule = RULE.matcher(text);
        if (!rule.matches()) {
            throw new IllegalArgumentException("write it as weighted:3,1 mod 10 or weighted:3,1 mod 10 over ALPHABET");
        }
        List<Integer> weights =
                Stream.of(rule.group(1).split(",")).map(Integer::valueOf).toList();
        String alphabet = rule.group(3) == null ? Symbols.DIGITS.characters() : rule.group(3);
        return WeightedModulus.of(weights, Integer.parseInt(rule.group(2)), alphabet);
    }
}
