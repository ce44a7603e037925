package cardloop.reading.cards.decode;

import cardloop.reading.cards.decode.ReadCharacter.Alternative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What several looks at one row tell together, place by place: one look's mistake is seldom another's. */
public final class Consensus {
    /** A look that agrees in fewer of its places has missed a character and found one too many, or sees another row. */
    private static final double ALIKE = 0.5;

    private final ReadCode best;
    private final List<ReadCode> alike;

    /**
     * Of the looks that see about the same code as the best of them.
     *
     * @param looks of one row, the best among them
     */
    public Consensus(ReadCode best, List<ReadCode> looks) {
        this.best = best;
        this.alike = looks.stream().filter(look -> isAlike(look, best)).toList();
    }

    private static boolean isAlike(ReadCode one, ReadCode other) {
        int length = one.characters().size();
        return length == other.characters().size()
                && IntStream.range(0, length)
                                .filter(i -> one.characters().get(i).value()
                                        == other.characters().get(i).value())
                                .count()
                        >= ALIKE * length;
    }

    /** The best one with every character's probabilities averaged; a character may be another one then. */
    public ReadCode code() {
        List<ReadCharacter> characters =
                IntStream.range(0, best.characters().size()).mapToObj(this::at).toList();
        return new ReadCode(characters, best.probability(), best.share());
    }

    private ReadCharacter at(int place) {
        Map<Character, Double> sums = new LinkedHashMap<>();
        alike.stream()
                .flatMap(look -> look.characters().get(place).candidates())
                .forEach(one -> sums.merge(one.value(), one.probability() / alike.size(), Double::sum));
        List<Alternative> ranked = new ArrayList<>();
        sums.forEach((value, probability) -> ranked.add(new Alternative(value, probability)));
        ranked.sort(Comparator.comparingDouble(Alternative::probability).reversed());
        ReadCharacter seen = best.characters().get(place);
        return new ReadCharacter(
                ranked.getFirst().value(),
                Math.min(1, ranked.getFirst().probability()),
                ranked.subList(1, ranked.size()),
                seen.left(),
                seen.right());
    }
}
