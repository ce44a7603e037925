package cardloop.reading.code;

import cardloop.reading.Box;
import cardloop.reading.Glyph;
import cardloop.reading.decode.ReadCharacter;
import cardloop.reading.opinion.Opinion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What may stand at one place after both recognisers spoke.
 *
 * @param candidates the likeliest first; their probabilities sum to at most 1
 */
record Weighed(List<Candidate> candidates, Agreement agreement) {
    private static final double SAYS_IT = 0.8;
    private static final double SAYS_ANOTHER = 0.006;
    private static final double LEAST_TOLD = 0.003;
    private static final int MOST_ALTERNATIVES = 4;

    /** Whether the second recogniser backs the likeliest candidate. */
    enum Agreement {
        AGREES,
        SILENT,
        DIFFERS
    }

    /** A character and how likely it is, 0 to 1. */
    record Candidate(char value, double probability) {
        @Override
        public String toString() {
            return "Candidate(•)";
        }
    }

    /** The net's probabilities, each times how likely the second recogniser's answer is if that character stands there. */
    static Weighed of(ReadCharacter character, char said) {
        var candidates = new ArrayList<Candidate>();
        candidates.add(new Candidate(character.value(), character.posterior() * likely(said, character.value())));
        character
                .alternatives()
                .forEach(other -> candidates.add(
                        new Candidate(other.value(), other.probability() * likely(said, other.value()))));
        double sum = candidates.stream().mapToDouble(Candidate::probability).sum();
        List<Candidate> ranked = candidates.stream()
                .map(candidate -> new Candidate(candidate.value(), candidate.probability() / Math.max(1e-9, sum)))
                .sorted(Comparator.comparingDouble(Candidate::probability).reversed())
                .toList();
        return new Weighed(ranked, agreement(said, ranked.getFirst().value()));
    }

    private static double likely(char said, char value) {
        return said == Opinion.SILENT ? 1 : said == value ? SAYS_IT : SAYS_ANOTHER;
    }

    private static Agreement agreement(char said, char value) {
        return said == Opinion.SILENT ? Agreement.SILENT : said == value ? Agreement.AGREES : Agreement.DIFFERS;
    }

    char value() {
        return candidates.getFirst().value();
    }

    double probability() {
        return candidates.getFirst().probability();
    }

    /** The likeliest candidate, with a confidence of so many permille. */
    Glyph glyph(Box box, int permille, boolean doubtful) {
        return new Glyph(value(), permille, box, told(1), doubtful);
    }

    /** A place that holds a character nobody could read. */
    Glyph mask(Box box) {
        return new Glyph(Glyph.UNKNOWN, 0, box, told(0), true);
    }

    private List<Character> told(int from) {
        return candidates.stream()
                .skip(from)
                .filter(candidate -> candidate.probability() >= LEAST_TOLD)
                .map(Candidate::value)
                .limit(MOST_ALTERNATIVES)
                .toList();
    }
}
