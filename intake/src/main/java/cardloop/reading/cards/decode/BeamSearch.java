package cardloop.reading.cards.decode;

import cardloop.reading.RowShape;
import cardloop.reading.cards.net.Posteriors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Prefix beam search (after Hannun and others, 2014): goes along the line once and keeps the likeliest beginnings, the best
 * of all and the best of each length, so that a code of the right length is there at the end. Stateless and thread-safe.
 */
public final class BeamSearch {
    private static final int KEPT = 16;
    private static final int KEPT_A_LENGTH = 2;
    private static final int WEIGHED = 24;
    private static final double LEAST = 1e-5;
    private static final double FAINTEST = 1e-10;

    private BeamSearch() {}

    /**
     * The likeliest codes of a shape, the best first. A code that fits the check digit stands before a likelier one that
     * does not only when it is nearly as likely, at least a fiftieth.
     *
     * @param most how many at most
     * @return empty when the line holds no code of the shape
     */
    public static List<ReadCode> best(Posteriors posteriors, RowShape shape, int most) {
        Evidence evidence = Evidence.under(shape, posteriors);
        List<Spelling> found = search(evidence, shape).stream()
                .map(prefix -> Spelling.of(prefix.spelt(), evidence, shape))
                .filter(spelling -> spelling.logWeight() > Double.NEGATIVE_INFINITY)
                .sorted(Comparator.comparingDouble(Spelling::logWeight).reversed())
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        double best = found.getFirst().logWeight();
        double sum = found.stream()
                .mapToDouble(spelling -> Math.exp(spelling.logWeight() - best))
                .sum();
        Evidence asSeen = Evidence.asSeen(posteriors, shape);
        return ranked(found).stream()
                .limit(most)
                .map(spelling -> spelling.told(Math.exp(spelling.logWeight() - best) / sum, asSeen))
                .toList();
    }

    private static List<Spelling> ranked(List<Spelling> found) {
        if (found.getFirst().fitsCheck()) {
            return found;
        }
        double least = found.getFirst().logWeight() + Math.log(RowShape.UNFIT);
        var ranked = new ArrayList<Spelling>();
        found.stream()
                .filter(spelling -> spelling.fitsCheck() && spelling.logWeight() >= least)
                .forEach(ranked::add);
        found.stream().filter(spelling -> !ranked.contains(spelling)).forEach(ranked::add);
        return ranked;
    }

    private static List<Prefix> search(Evidence evidence, RowShape shape) {
        List<Prefix> beam = List.of(Prefix.root());
        for (int step = 0; step < evidence.steps(); step++) {
            beam = stepped(beam, evidence, shape, step);
        }
        return beam.stream()
                .filter(prefix -> shape.fits(prefix.length()))
                .limit(WEIGHED)
                .toList();
    }

    private static List<Prefix> stepped(List<Prefix> beam, Evidence evidence, RowShape shape, int step) {
        var reached = new LinkedHashSet<Prefix>(beam);
        for (Prefix prefix : beam) {
            prefix.addOnNothing(prefix.weight() * evidence.nothing(step, prefix.length()));
            if (prefix.last() >= 0) {
                prefix.addOnCharacter(prefix.onCharacter() * evidence.of(prefix.last(), step));
            }
            if (prefix.length() < shape.maxLength()) {
                extend(prefix, evidence, step, reached);
            }
        }
        return kept(reached);
    }

    private static void extend(Prefix prefix, Evidence evidence, int step, Set<Prefix> reached) {
        for (int character = 0; character < evidence.characters(); character++) {
            double likely = evidence.of(character, step);
            double weight = likely < LEAST ? 0 : prefix.before(character) * likely;
            if (weight >= FAINTEST) {
                Prefix longer = prefix.child(character);
                longer.addOnCharacter(weight);
                reached.add(longer);
            }
        }
    }

    private static List<Prefix> kept(Set<Prefix> reached) {
        var ranked = new ArrayList<>(reached);
        ranked.sort(Comparator.comparingDouble(Prefix::nextWeight).reversed());
        double scale = ranked.isEmpty() ? 1 : ranked.getFirst().nextWeight();
        var kept = new ArrayList<Prefix>();
        int[] ofLength = new int[ranked.stream().mapToInt(Prefix::length).max().orElse(0) + 1];
        for (Prefix prefix : ranked) {
            boolean stays = kept.size() < KEPT || ofLength[prefix.length()] < KEPT_A_LENGTH;
            if (stays && prefix.nextWeight() > FAINTEST * scale) {
                ofLength[prefix.length()]++;
                prefix.advance(scale);
                kept.add(prefix);
            } else {
                prefix.drop();
            }
        }
        return kept;
    }
}
