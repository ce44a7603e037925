package cardloop.reading.code;

import cardloop.reading.RowShape;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a line that looks most like a code of a shape; what stands before and behind it is label.
 *
 * @param score 0 to about 1 a sign fit for comparing stretches of different rows; below 0 when nothing fits
 * @param fits its length is one the shape allows
 */
record Stretch(List<Sign> signs, double score, boolean fits) {
    private static final double UNKNOWN_COST = 0.6;
    private static final double EDGE_GAP_WORTH = 1.0;
    private static final double WIDEST_EDGE_GAP = 0.9;
    private static final double CONVINCING = 0.4;
    private static final double CLEAR_GAP = 0.8;
    private static final double SHORT_TRUST = 0.75;
    private static final double LEFT_OUT_COST = 0.25;

    static final Stretch NONE = new Stretch(List.of(), -1, false);

    static Stretch best(List<Sign> line, RowShape shape) {
        Stretch best = NONE;
        for (int length = shape.minLength(); length <= Math.min(shape.maxLength(), line.size()); length++) {
            for (int start = 0; start + length <= line.size(); start++) {
                Stretch here = at(line, start, length);
                if (here.score() > best.score()) {
                    best = here;
                }
            }
        }
        return best.signs().isEmpty() ? tooShort(line, shape) : best;
    }

    private static Stretch at(List<Sign> line, int start, int length) {
        List<Sign> signs = line.subList(start, start + length);
        double sum = signs.stream()
                .mapToDouble(sign -> sign.isKnown() ? sign.confidence() : -UNKNOWN_COST)
                .sum();
        double edges = gap(line, start) + gap(line, start + length);
        double leftOut = LEFT_OUT_COST * (line.size() - length) / length;
        return new Stretch(
                withDoubtfulEdges(line, start, length), sum / length + EDGE_GAP_WORTH * edges / length - leftOut, true);
    }

    /** Where another character of the alphabet stands right outside, the code may as well begin or end there. */
    private static List<Sign> withDoubtfulEdges(List<Sign> line, int start, int length) {
        var signs = new ArrayList<>(line.subList(start, start + length));
        if (start > 0 && isClose(line.get(start - 1), signs.getFirst())) {
            signs.set(0, signs.getFirst().halfTrusted());
        }
        int end = start + length;
        if (end < line.size() && isClose(line.get(end), line.get(end))) {
            signs.set(length - 1, signs.getLast().halfTrusted());
        }
        return List.copyOf(signs);
    }

    private static boolean isClose(Sign outside, Sign later) {
        return outside.isKnown() && outside.confidence() > CONVINCING && later.gapBefore() < CLEAR_GAP;
    }

    private static double gap(List<Sign> line, int at) {
        return at == 0 || at == line.size()
                ? WIDEST_EDGE_GAP
                : Math.min(WIDEST_EDGE_GAP, line.get(at).gapBefore());
    }

    private static Stretch tooShort(List<Sign> line, RowShape shape) {
        List<Sign> known = line.stream().filter(Sign::isKnown).toList();
        if (line.size() >= shape.minLength() || known.size() < 0.6 * shape.minLength()) {
            return NONE;
        }
        double mean = known.stream().mapToDouble(Sign::confidence).average().orElse(0);
        return new Stretch(known, SHORT_TRUST * mean * known.size() / shape.minLength(), false);
    }

    /** How sure the recogniser was on average; an unread place counts as 0. */
    double confidence() {
        return signs.stream().mapToDouble(Sign::confidence).average().orElse(0);
    }

    /** The characters, for comparing. */
    String text() {
        var text = new StringBuilder(signs.size());
        signs.forEach(sign -> text.append(sign.value()));
        return text.toString();
    }

    @Override
    public String toString() {
        return "Stretch(" + signs.size() + " signs)";
    }
}
