package cardloop.suggestion;

import cardloop.format.CardFormat;
import cardloop.format.FieldRule;
import cardloop.format.Finding;
import cardloop.format.Finding.Field;
import cardloop.text.NormalisedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * What may have been meant by one field of a card. Worked out when a fault is to be shown, never while a card is checked;
 * a suggestion is made to a person and never applied by itself.
 *
 * @param ranked the likeliest first, each with at least {@link #LEAST_SHARE} of the likelihood of all
 * @param survivors how many codes of the kind are one slip away; 0 when more than one character is wrong, too
 * @param isUnique whether the first suggestion is the only code one slip away, stands at a place that the code itself
 *     points out (a mask, or a character the kind does not have), and is backed by more than the check digit
 * @param completions how many codes agree with what is not masked; empty without a mask or where that cannot be counted
 */
public record Suggestions(List<Suggestion> ranked, int survivors, boolean isUnique, OptionalLong completions) {
    /** A smaller share is not worth a seller's look; at most twelve can reach it. */
    static final double LEAST_SHARE = 1.0 / 12;

    /** Nothing to suggest. */
    public static final Suggestions NONE = new Suggestions(List.of(), 0, false, OptionalLong.empty());

    public Suggestions {
        ranked = List.copyOf(ranked);
    }

    /** For a field as typed, empty for one that is well formed, has no known shape, or is far too long. */
    public static Suggestions of(CardFormat format, Field field, NormalisedText typed) {
        return switch (rule(format, field)) {
            case FieldRule.Shaped shaped -> of(shaped, field, typed);
            case FieldRule.NotPrinted() -> NONE;
            case FieldRule.NotKnown() -> NONE;
        };
    }

    /** The same where the field stands further right, such as in a line. */
    public Suggestions shifted(int units) {
        return new Suggestions(
                ranked.stream().map(one -> one.shifted(units)).toList(), survivors, isUnique, completions);
    }

    /** What can be put in place of exactly what a finding points at. */
    public List<String> inPlaceOf(Finding finding) {
        return ranked.stream()
                .filter(suggestion -> suggestion.field() == finding.field()
                        && suggestion.edit().position() == finding.position()
                        && suggestion.edit().length() == finding.length()
                        && finding.length() > 0)
                .map(suggestion -> suggestion.edit().replacement())
                .toList();
    }

    private static FieldRule rule(CardFormat format, Field field) {
        return switch (field) {
            case NUMBER -> format.number();
            case PIN -> format.pin();
            case KIND, FACE_VALUE, REGION, BATCH, EXPIRES_ON, LINE -> new FieldRule.NotKnown();
        };
    }

    private static Suggestions of(FieldRule.Shaped rule, Field field, NormalisedText typed) {
        String seen = rule.alphabet().fold(typed.value());
        if (typed.isCut() || typed.isEmpty() || rule.accepts(seen)) {
            return NONE;
        }
        List<Integer> foreign = foreign(rule, seen);
        Wording wording = new Wording(field, typed);
        if (foreign.size() > 1) {
            LookAlikes lookAlikes = new LookAlikes(rule, seen, Confusables.shipped());
            return new Suggestions(wording.of(lookAlikes.at(foreign)), 0, false, Completions.of(rule, seen));
        }
        List<Candidate> survivors =
                new ArrayList<>(new Neighbourhood(rule, seen, Confusables.shipped()).survivors(foreign));
        survivors.sort(Comparator.comparingInt(Candidate::millibits)
                .thenComparing(Candidate::at)
                .thenComparing(Candidate::put));
        List<Suggestion> shown = wording.of(worthALook(survivors));
        boolean isUnique = survivors.size() == 1
                && shown.size() == 1
                && foreign.size() == 1
                && survivors.getFirst().isBacked();
        return new Suggestions(shown, survivors.size(), isUnique, Completions.of(rule, seen));
    }

    private static List<Integer> foreign(FieldRule.Shaped rule, String seen) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < seen.length(); at++) {
            if (!rule.alphabet().contains(seen.charAt(at))) {
                places.add(at);
            }
        }
        return places;
    }

    private static List<Candidate> worthALook(List<Candidate> ranked) {
        double all = ranked.stream().mapToDouble(Suggestions::likelihood).sum();
        return ranked.stream()
                .takeWhile(candidate -> likelihood(candidate) >= LEAST_SHARE * all)
                .toList();
    }

    private static double likelihood(Candidate candidate) {
        return Math.pow(2, -candidate.millibits() / 1_000.0);
    }
}
