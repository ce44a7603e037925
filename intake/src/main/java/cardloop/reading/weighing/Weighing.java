package cardloop.reading.weighing;

import cardloop.reading.decode.ReadCharacter;
import cardloop.reading.decode.ReadCharacter.Alternative;
import cardloop.reading.opinion.Opinion;
import cardloop.reading.weighing.Weighed.Candidate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Weighs a row's evidence: a conditional logit over the candidates of each place, whose weights were fitted on the 2,300 rows
 * of 1,200 generated photos (seeds 11 to 16 of the benchmark). The second recogniser counts for little where the net is in
 * doubt, since both then fail on the same damage. Other weights of the net want another fit.
 */
public final class Weighing {
    private static final double NET = 0.9;
    private static final double SAID = 0.3;

    /** The net takes letters for digits, such as O for 0, more often than digits for letters. */
    private static final double DIGIT = -1.0;

    private static final double UNLIKENESS = -9;
    private static final double FAINTEST = 1e-6;

    /** A place whose likeliest character has less does not speak for how that character looks. */
    private static final double CLEAR = 0.6;

    private final List<ReadCharacter> characters;
    private final Opinion opinion;
    private final Likeness likeness;

    public Weighing(List<ReadCharacter> characters, Opinion opinion, GlyphCells cells) {
        this.characters = List.copyOf(characters);
        this.opinion = opinion;
        this.likeness = new Likeness(cells);
    }

    /** For each place from first to last. */
    public List<Weighed> weighed() {
        return IntStream.range(0, characters.size()).mapToObj(this::weighed).toList();
    }

    private Weighed weighed(int place) {
        ReadCharacter read = characters.get(place);
        char said = opinion.of(place);
        if (read.alternatives().isEmpty()) {
            return Weighed.of(List.of(new Candidate(read.value(), 1)), said);
        }
        double[] like = likeness.of(place);
        return Weighed.of(
                Stream.concat(Stream.of(new Alternative(read.value(), read.posterior())), read.alternatives().stream())
                        .map(one -> new Candidate(one.value(), weight(one, said, unlikeness(place, one.value(), like))))
                        .toList(),
                said);
    }

    private static double weight(Alternative seen, char said, double unlikeness) {
        double sum = NET * Math.log(Math.max(FAINTEST, seen.probability()))
                + (said == seen.value() ? SAID : 0)
                + (Character.isDigit(seen.value()) ? DIGIT : 0)
                + UNLIKENESS * unlikeness;
        return Math.exp(sum);
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
