package cardloop.reading.cards.code;

import cardloop.reading.RowShape;
import cardloop.reading.cards.code.SeenRow.Peak;
import cardloop.reading.cards.decode.BeamSearch;
import cardloop.reading.cards.decode.ReadCode;
import cardloop.reading.cards.net.Posteriors;
import cardloop.reading.cards.net.Symbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The code of one shape that a row holds most likely; what stands before and behind it is label.
 *
 * @param offset where the part of the line that was decoded begins, in pixels of the row's cut
 * @param logLikely natural logarithm of how likely the code is, less what was left out
 */
record Fit(ReadCode code, double offset, double logLikely) {
    private static final int PARTS_TRIED = 2;
    private static final double LEFT_OUT = 0.3;
    private static final double CUT_AT_A_GAP = 0.7;
    private static final double CUT_IN_PRINT = 5;
    private static final double MISSING = 4;
    private static final double LEAST_INSIDE = 0.02;
    private static final double FEWEST = 0.55;

    static Optional<Fit> best(SeenRow row, RowShape shape) {
        return parts(row, shape).stream()
                .flatMap(part -> part.fit(row, shape).stream())
                .max(Comparator.comparingDouble(Fit::logLikely));
    }

    /** 0 to 1, the mean likelihood of a character. */
    double quality() {
        return Math.exp(logLikely / code.characters().size());
    }

    /** The same with what was told of its characters. */
    Fit with(ReadCode told) {
        return new Fit(told, offset, logLikely);
    }

    private static List<Part> parts(SeenRow row, RowShape shape) {
        int count = row.peaks().size();
        if (count < FEWEST * shape.minLength()) {
            return List.of();
        }
        double[] inside = inside(row, shape);
        var parts = new ArrayList<Part>();
        for (int length = Math.min(count, shape.minLength() - 2);
                length <= Math.min(count, shape.maxLength() + 1);
                length++) {
            for (int first = 0; length > 0 && first + length <= count; first++) {
                parts.add(new Part(first, length, worth(row, shape, inside, first, length)));
            }
        }
        return parts.stream()
                .sorted(Comparator.comparingDouble(Part::worth).reversed())
                .limit(PARTS_TRIED)
                .toList();
    }

    /** For each peak, how much of what stands there can be a character of the shape (natural logarithm). */
    private static double[] inside(SeenRow row, RowShape shape) {
        Posteriors posteriors = row.posteriors();
        return row.peaks().stream()
                .mapToDouble(peak -> {
                    double all =
                            1.0 - posteriors.at(peak.step(), Symbols.NOTHING) - posteriors.at(peak.step(), Symbols.GAP);
                    double sum = 0;
                    for (int i = 0; i < shape.alphabet().length(); i++) {
                        int symbol = Symbols.classOf(shape.alphabet().charAt(i));
                        sum += symbol < 0 ? 0 : posteriors.at(peak.step(), symbol);
                    }
                    return Math.log(Math.clamp(sum / all, LEAST_INSIDE, 1));
                })
                .toArray();
    }

    private static double worth(SeenRow row, RowShape shape, double[] inside, int first, int length) {
        double sum = 0;
        for (int i = first; i < first + length; i++) {
            sum += inside[i];
        }
        int wrong = Math.max(0, shape.minLength() - length) + Math.max(0, length - shape.maxLength());
        return sum - MISSING * wrong - leftOut(row, first, length);
    }

    /** Words beside a code stand apart from it; what stands close to it is rather a part of it. */
    private static double leftOut(SeenRow row, int first, int length) {
        List<Peak> peaks = row.peaks();
        int end = first + length;
        double before = first == 0 ? 0 : cut(peaks.get(first));
        double behind = end == peaks.size() ? 0 : cut(peaks.get(end));
        return before + behind + LEFT_OUT * (peaks.size() - length);
    }

    private static double cut(Peak peak) {
        return peak.gapBefore() ? CUT_AT_A_GAP : CUT_IN_PRINT;
    }

    /** A run of peaks. */
    private record Part(int first, int length, double worth) {
        Optional<Fit> fit(SeenRow row, RowShape shape) {
            List<Peak> peaks = row.peaks();
            int end = first + length;
            int from = first == 0 ? 0 : middle(peaks.get(first - 1), peaks.get(first));
            int to = end == peaks.size() ? row.posteriors().steps() : middle(peaks.get(end - 1), peaks.get(end));
            double extra = -leftOut(row, first, length);
            return BeamSearch.best(row.part(from, to), shape, 1).stream()
                    .findFirst()
                    .map(code -> new Fit(
                            code, row.posteriors().left(from), Math.log(Math.max(1e-30, code.probability())) + extra));
        }

        private static int middle(Peak one, Peak other) {
            return Math.ceilDiv(one.step() + other.step(), 2);
        }
    }
}
