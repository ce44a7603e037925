package cardloop.reading.cards.weighing;

import cardloop.reading.Box;
import cardloop.reading.Glyph;
import cardloop.reading.cards.opinion.Opinion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may stand at one place after both recognisers spoke.
 *
 * @param candidates the likeliest first; their probabilities sum to at most 1
 * @param presence how likely it is, 0 to 1, that the place holds any character that was seen
 */
public record Weighed(List<Candidate> candidates, Agreement agreement, double presence) {
    /** Below this nobody can tell what stands there, and a mask is more honest than the likeliest guess. */
    private static final double GUESS = 0.3;

    private static final double FAINTEST = 1e-5;
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
        List<Candidate> ranked = ranked(weights);
        return new Weighed(ranked, agreement(said, ranked.getFirst().value()), 1);
    }

    private static List<Candidate> ranked(List<Candidate> weights) {
        double sum = weights.stream().mapToDouble(Candidate::probability).sum();
        return weights.stream()
                .map(candidate -> new Candidate(candidate.value(), candidate.probability() / sum))
                .sorted(Comparator.comparingDouble(Candidate::probability).reversed())
                .toList();
    }

    /** The same place, seen so clearly. */
    public Weighed seen(double howLikely) {
        return new Weighed(candidates, agreement, howLikely);
    }

    /** The same place after something else told which character stands there, and how likely each is. */
    Weighed told(char value, List<Candidate> weights) {
        List<Candidate> told = new ArrayList<>(ranked(weights));
        told.sort(Comparator.comparing(candidate -> candidate.value() != value));
        boolean isOverruled = agreement == Agreement.AGREES && value != value();
        return new Weighed(told, isOverruled ? Agreement.DIFFERS : agreement, 1);
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

    /** Whether the likeliest candidate is more than a guess. */
    public boolean isKnown() {
        return probability() * presence >= GUESS;
    }

    /** The candidates, and as far as nothing was seen every character of an alphabet alike. */
    Stream<Candidate> candidatesOf(String alphabet) {
        double each = (1 - presence) / alphabet.length();
        return Stream.concat(
                candidates.stream().map(one -> new Candidate(one.value(), presence * one.probability() + each)),
                alphabet.chars()
                        .filter(other -> each > FAINTEST && candidates.stream().noneMatch(one -> one.value() == other))
                        .mapToObj(other -> new Candidate((char) other, each)));
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
