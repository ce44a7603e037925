package cardloop.reading.code;

import cardloop.reading.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What several looks say about one place of a row. */
final class Vote {
    private static final double SECOND_CHOICE = 0.12;
    private static final int MOST_ALTERNATIVES = 4;

    private final Map<Character, Double> weights = new HashMap<>();
    private final Sign first;

    Vote(Sign first) {
        this.first = first;
        add(first);
    }

    void add(Sign sign) {
        if (sign.isKnown()) {
            weights.merge(sign.value(), sign.confidence(), Double::sum);
        }
        for (Character other : sign.others()) {
            weights.merge(other, SECOND_CHOICE, Double::sum);
        }
    }

    /**
     * The place as the looks together see it.
     *
     * @param looks how many looks were asked; those that saw nothing here count against it
     * @param sure confidence from which a place nobody contradicts is not doubtful
     */
    Glyph glyph(int looks, double sure, Alphabet alphabet) {
        List<Map.Entry<Character, Double>> ranked = weights.entrySet().stream()
                .sorted(Map.Entry.<Character, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        if (ranked.isEmpty()) {
            return new Glyph(Glyph.UNKNOWN, 0, first.box(), List.of(), true);
        }
        char value = ranked.getFirst().getKey();
        double confidence = Math.min(1, ranked.getFirst().getValue() / looks);
        boolean contradicted = ranked.size() > 1 && ranked.get(1).getValue() > SECOND_CHOICE * looks + 0.2;
        List<Character> twins = alphabet.twins(value);
        var alternatives = new ArrayList<Character>();
        ranked.stream().skip(1).map(Map.Entry::getKey).forEach(alternatives::add);
        twins.stream().filter(twin -> !alternatives.contains(twin)).forEach(alternatives::add);
        boolean doubtful = confidence < sure || contradicted || !twins.isEmpty();
        int permille = (int) Math.round(1000 * confidence);
        return new Glyph(value, permille, first.box(), shortened(alternatives), doubtful);
    }

    private static List<Character> shortened(List<Character> alternatives) {
        return alternatives.subList(0, Math.min(MOST_ALTERNATIVES, alternatives.size()));
    }

    static Comparator<Stretch> byWorth() {
        return Comparator.comparing(Stretch::fits).thenComparingDouble(Stretch::score);
    }
}
