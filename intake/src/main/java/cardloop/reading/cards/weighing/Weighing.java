package cardloop.reading.cards.weighing;

import cardloop.reading.cards.decode.ReadCharacter;
import cardloop.reading.cards.decode.ReadCharacter.Alternative;
import cardloop.reading.cards.opinion.Opinion;
import cardloop.reading.cards.weighing.Weighed.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Weighs a row's evidence: a conditional logit over the candidates of each place, whose weights were fitted on the 2,300 rows
 * of 1,200 generated photos (seeds 11 to 16 of the benchmark); {@code ./cardloop bench fit} fits them anew. The second
 * recogniser counts for little where the net is in doubt, since both then fail on the same damage. Other weights of the net
 * want another fit.
 */
public final class Weighing {
    private static final double NET = 0.9;
    private static final double SAID = 0.3;

    /** The net takes letters for digits, such as O for 0, more often than digits for letters. */
    private static final double DIGIT = -1.0;

    private static final double UNLIKENESS = -9;
    private static final Weights WEIGHTS = Weights.of(NET, SAID, DIGIT, UNLIKENESS);
    private static final double FAINTEST = 1e-6;

    /** A place whose likeliest character has less does not speak for how that character looks. */
    private static final double CLEAR = 0.6;

    private final List<ReadCharacter> characters;
    private final Opinion opinion;
    private final RowPrint print;
    private final ZeroOrO zeroOrO;

    public Weighing(List<ReadCharacter> characters, Opinion opinion, RowPrint print) {
        this.characters = List.copyOf(characters);
        this.opinion = opinion;
        this.print = print;
        this.zeroOrO = new ZeroOrO(characters, print);
    }

    /** For each place from first to last. */
    public List<Weighed> weighed() {
        return IntStream.range(0, characters.size()).mapToObj(this::weighed).toList();
    }

    private Weighed weighed(int place) {
        return Weighed.of(zeroOrO.told(place, candidates(place)), opinion.of(place));
    }

    /** What speaks for a zero at a place where an O was heard of, too. */
    Optional<List<Double>> ofZero(int place) {
        return zeroOrO.evidence(place, candidates(place));
    }

    private List<Candidate> candidates(int place) {
        return heard(place).stream()
                .map(heard -> new Candidate(heard.value(), heard.weight()))
                .toList();
    }

    /**
     * What was heard of a candidate.
     *
     * @param evidence of each kind, in the order of the weights
     */
    record Heard(char value, List<Double> evidence) {
        double weight() {
            return Math.exp(WEIGHTS.sum(evidence));
        }

        @Override
        public String toString() {
            return "Heard(•)";
        }
    }

    /** Of all candidates of a place; one that stands alone need not be looked at. */
    List<Heard> heard(int place) {
        ReadCharacter read = characters.get(place);
        double[] like = read.alternatives().isEmpty() ? new double[characters.size()] : print.likeness(place);
        return read.candidates().map(one -> heard(place, one, like)).toList();
    }

    private Heard heard(int place, Alternative seen, double[] like) {
        char value = seen.value();
        return new Heard(
                value,
                List.of(
                        Math.log(Math.max(FAINTEST, seen.probability())),
                        opinion.of(place) == value ? 1.0 : 0,
                        Character.isDigit(value) ? 1.0 : 0,
                        unlikeness(place, value, like)));
    }

    /** How much less the place looks like this character elsewhere in the row than like anything; 0 where it stands nowhere. */
    private double unlikeness(int place, char value, double[] like) {
        OptionalDouble alike = like(
                place,
                like,
                other -> characters.get(other).value() == value
                        && characters.get(other).posterior() > CLEAR);
        return alike.isEmpty() ? 0 : like(place, like, _ -> true).orElse(0) - alike.getAsDouble();
    }

    private static OptionalDouble like(int place, double[] like, IntPredicate counts) {
        return IntStream.range(0, like.length)
                .filter(other -> other != place && counts.test(other))
                .mapToDouble(other -> like[other])
                .max();
    }
}
