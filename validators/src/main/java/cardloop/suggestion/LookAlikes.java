package cardloop.suggestion;

import cardloop.format.FieldRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Several wrong characters: no single slip explains them and no code can be shown to survive, so each place gets what its
 * own character is commonly taken for, and nothing is unique.
 */
record LookAlikes(FieldRule.Shaped rule, String seen, Confusables confusables) {
    private static final int MOST_PLACES = 8;
    private static final int LEAST_LIKELY_MILLIBITS = 3_000;

    List<Candidate> at(List<Integer> places) {
        return places.stream().limit(MOST_PLACES).flatMap(at -> at(at).stream()).toList();
    }

    private List<Candidate> at(int place) {
        List<Candidate> meant = new ArrayList<>();
        char[] alphabet = rule.alphabet().characters().toCharArray();
        for (char one : alphabet) {
            OptionalInt listed = confusables.millibits(seen.charAt(place), one);
            if (listed.isPresent() && listed.getAsInt() <= LEAST_LIKELY_MILLIBITS) {
                int weight = Slip.CONFUSED.millibits() + listed.getAsInt();
                meant.add(new Candidate("", Slip.CONFUSED, place, Character.toString(one), weight, false));
            }
        }
        meant.sort(Comparator.comparingInt(Candidate::millibits));
        return meant;
    }
}
