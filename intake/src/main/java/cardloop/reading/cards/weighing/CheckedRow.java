package cardloop.reading.cards.weighing;

import cardloop.checkdigit.CheckDigit;
import cardloop.reading.RowShape;
import cardloop.reading.cards.weighing.Weighed.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row held against its check digit. Where the likeliest code does not fit, a character was misread, and of the likeliest
 * codes one that fits is chosen; a character nobody could see is told by the others. Both stay doubtful, and where no
 * code near fits the least sure character is: a repair by check digit alone is wrong too often to be an answer. Whatever
 * needs no repair becomes no surer.
 *
 * @param places from first to last
 * @param doubted those that the check digit told, or speaks against
 */
public record CheckedRow(List<Weighed> places, Set<Integer> doubted) {
    private static final int MOST_CODES = 500;

    private static final Comparator<Spelt> LIKELIEST_FIRST =
            Comparator.comparingDouble(Spelt::likely).reversed();

    public CheckedRow {
        places = List.copyOf(places);
        doubted = Set.copyOf(doubted);
    }

    /** The row of a shape, its likeliest candidates held against the shape's check digit. */
    public static CheckedRow of(List<Weighed> row, RowShape shape) {
        CheckDigit check = shape.check();
        if (check.checkCharacters() == 0 || (row.stream().allMatch(Weighed::isKnown) && check.fits(likeliest(row)))) {
            return new CheckedRow(row, Set.of());
        }
        List<Spelt> codes = codes(row, shape.alphabet()).stream()
                .map(code -> check.fits(code.text()) ? code : code.times(RowShape.UNFIT))
                .sorted(LIKELIEST_FIRST)
                .toList();
        String best = codes.getFirst().text();
        return check.fits(best) ? told(row, best, codes) : new CheckedRow(row, Set.of(leastSure(row)));
    }

    private static CheckedRow told(List<Weighed> row, String code, List<Spelt> codes) {
        var places = new ArrayList<>(row);
        var told = new HashSet<Integer>();
        for (int place = 0; place < row.size(); place++) {
            Weighed seen = row.get(place);
            if (seen.value() != code.charAt(place) || !seen.isKnown()) {
                places.set(place, seen.told(code.charAt(place), candidates(codes, place)));
                told.add(place);
            }
        }
        return new CheckedRow(places, told);
    }

    private static String likeliest(List<Weighed> row) {
        return row.stream().map(place -> String.valueOf(place.value())).collect(Collectors.joining());
    }

    /** The likeliest codes; where hardly anything was seen, any character may stand. */
    private static List<Spelt> codes(List<Weighed> row, String alphabet) {
        List<Spelt> kept = List.of(new Spelt("", 1));
        for (Weighed place : row) {
            kept = kept.stream()
                    .flatMap(code -> place.candidatesOf(alphabet).map(code::then))
                    .sorted(LIKELIEST_FIRST)
                    .limit(MOST_CODES)
                    .toList();
        }
        return kept;
    }

    private static List<Candidate> candidates(List<Spelt> codes, int place) {
        return codes.stream()
                .collect(Collectors.groupingBy(
                        code -> code.text().charAt(place), Collectors.summingDouble(Spelt::likely)))
                .entrySet()
                .stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static int leastSure(List<Weighed> row) {
        return IntStream.range(0, row.size())
                .boxed()
                .min(Comparator.comparingDouble(place -> row.get(place).probability()))
                .orElseThrow();
    }

    /** A code, or its beginning, and how likely it is beside others. */
    private record Spelt(String text, double likely) {
        Spelt then(Candidate next) {
            return new Spelt(text + next.value(), likely * next.probability());
        }

        Spelt times(double factor) {
            return new Spelt(text, likely * factor);
        }

        @Override
        public String toString() {
            return "Spelt(•)";
        }
    }
}
