package cardloop.suggestion;

import cardloop.format.FieldRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * All codes of a kind that one slip of any sort could have turned into what was seen: every character confused with every
 * other one (not only with those that look alike), lost, added, swapped, masked. Because it is complete, a code that took
 * one slip is always in it; if it holds one code only, that is the one.
 *
 * <p>Bounded: for n characters of an alphabet of a it looks at no more than n·a + n + (n+1)·a codes, and for codes of at
 * most {@link #LONGEST} characters that is at most {@link #MOST_LOOKED_AT}. Longer ones have no neighbours here.
 */
final class Neighbourhood {
    static final int LONGEST = 65;
    static final int MOST_LOOKED_AT = LONGEST * 94 * 2 + LONGEST;

    private static final int UNLISTED_MILLIBITS = 9_000;
    private static final int NOT_DOUBLED_MILLIBITS = 3_000;

    private final FieldRule.Shaped rule;
    private final String seen;
    private final Confusables confusables;
    private final char[] alphabet;
    private final Map<String, Candidate> found = new HashMap<>();

    Neighbourhood(FieldRule.Shaped rule, String seen, Confusables confusables) {
        this.rule = rule;
        this.seen = seen;
        this.confusables = confusables;
        this.alphabet = rule.alphabet().characters().toCharArray();
    }

    /**
     * The codes, each once with its likeliest slip, in no order.
     *
     * @param foreign places whose characters the kind does not have; with two or more no single slip explains them
     */
    List<Candidate> survivors(List<Integer> foreign) {
        if (seen.length() > LONGEST || foreign.size() > 1) {
            return List.of();
        }
        int from = foreign.isEmpty() ? 0 : foreign.getFirst();
        int to = foreign.isEmpty() ? seen.length() : from + 1;
        if (fitsLength(0)) {
            confused(from, to);
        }
        if (fitsLength(-1)) {
            extra(from, to, !foreign.isEmpty());
        }
        if (foreign.isEmpty() && fitsLength(0)) {
            swapped();
        }
        if (foreign.isEmpty() && fitsLength(1)) {
            missing();
        }
        return List.copyOf(found.values());
    }

    private boolean fitsLength(int more) {
        return rule.lengths().contains(seen.length() + more);
    }

    private void confused(int from, int to) {
        for (int at = from; at < to; at++) {
            char there = seen.charAt(at);
            Slip slip = rule.isMasked(there) ? Slip.MASKED : Slip.CONFUSED;
            for (char meant : alphabet) {
                OptionalInt listed = slip == Slip.MASKED ? OptionalInt.of(0) : confusables.millibits(there, meant);
                if (meant != there) {
                    add(slip, at, Character.toString(meant), listed.orElse(UNLISTED_MILLIBITS), listed.isPresent());
                }
            }
        }
    }

    private void extra(int from, int to, boolean isForeign) {
        for (int at = from; at < to; at++) {
            boolean isDoubled = at > 0 && seen.charAt(at) == seen.charAt(at - 1);
            add(Slip.EXTRA, at, "", isForeign || isDoubled ? 0 : NOT_DOUBLED_MILLIBITS, isForeign);
        }
    }

    private void swapped() {
        for (int at = 0; at + 1 < seen.length(); at++) {
            if (seen.charAt(at) != seen.charAt(at + 1)) {
                add(Slip.SWAPPED, at, "" + seen.charAt(at + 1) + seen.charAt(at), 0, false);
            }
        }
    }

    private void missing() {
        for (int at = 0; at <= seen.length(); at++) {
            for (char lost : alphabet) {
                boolean isDouble = at > 0 && seen.charAt(at - 1) == lost;
                add(Slip.MISSING, at, Character.toString(lost), isDouble ? 0 : NOT_DOUBLED_MILLIBITS, false);
            }
        }
    }

    private void add(Slip slip, int at, String put, int millibits, boolean isBacked) {
        Candidate candidate = new Candidate("", slip, at, put, slip.millibits() + millibits, isBacked);
        String code = seen.substring(0, at) + put + seen.substring(at + candidate.taken());
        if (rule.accepts(code)) {
            found.merge(
                    code,
                    new Candidate(code, slip, at, put, candidate.millibits(), isBacked),
                    (one, other) -> other.millibits() < one.millibits() ? other : one);
        }
    }
}
