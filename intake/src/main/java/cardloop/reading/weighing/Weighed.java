package cardloop.reading.weighing;

import cardloop.reading.Box;
import cardloop.reading.Glyph;
import cardloop.reading.opinion.Opinion;
import java.util.Comparator;
import java.util.List;

/**
 * What may stand at one place after both recognisers spoke.
 *
 * @param candidates the likeliest first; their probabilities sum to at most 1
 */
public record Weighed(List<Candidate> candidates, Agreement agreement) {
    private static final double LEAST_TOLD = 0.003;
    private static final int MOST_ALTERNATIVES = 4;

    /** Whether the second recogniser backs the likeliest candidate. */
    public enum Agreement {
        AGREES,
        SILENT,
        DIFFERS
    }

    /** A character and how likely it is, 0 to 1. */
    public record Candidate(char value, double probability) {
        @Override
        public String toString() {
            return "Candidate(•)";
        }
    }

    /** Candidates in any order, whose weights need not sum to 1, beside what the second recogniser named. */
    static Weighed of(List<Candidate> weights, char said) {
        double sum = weights.stream().mapToDouble(Candidate::probability).sum();
        List<Candidate> ranked = weights.stream()
                .map(candidate -> new Candidate(candidate.value(), candidate.probability() / sum))
                .sorted(Comparator.comparingDouble(Candidate::probability).reversed())
                .toList();
        return new Weighed(ranked, agreement(said, ranked.getFirst().value()));
    }

    private static Agreement agreement(char said, char value) {
        return said == Opinion.SILENT ? Agreement.SILENT : said == value ? Agreement.AGREES : Agreement.DIFFERS;
    }

    public char value() {
        return candidates.getFirst().value();
    }

    public double probability() {
        return candidates.getFirst().probability();
    }

    /** The likeliest candidate, with a confidence of so many permille. */
    public Glyph glyph(Box box, int permille, boolean doubtful) {
        return new Glyph(value(), permille, box, told(1), doubtful);
    }

    /** A place that holds a character nobody could read. */
    public Glyph mask(Box box) {
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
