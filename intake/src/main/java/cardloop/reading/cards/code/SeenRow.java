package cardloop.reading.cards.code;

import cardloop.reading.RowShape;
import cardloop.reading.cards.net.LineNet;
import cardloop.reading.cards.net.Posteriors;
import cardloop.reading.cards.net.Symbols;
import cardloop.reading.cards.rows.RowCut;
import cardloop.reading.cards.rows.TextRow;
import cardloop.reading.picture.GreyImage;
import cardloop.reading.picture.LocalThreshold;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row as the net sees it.
 *
 * @param peaks the characters it sees most clearly, from left to right, before any scheme is asked
 */
record SeenRow(TextRow row, RowCut cut, Posteriors posteriors, List<Peak> peaks) {
    private static final double MARGIN = (double) LineNet.MARGIN_PIXELS / LineNet.CAP_PIXELS;

    /** How far around a pixel the light is taken to be the same. */
    private static final int LIGHT_PIXELS = LineNet.CAP_PIXELS * 3 / 2;

    /** In usual distances of two characters. */
    private static final double WIDE_GAP = 1.7;

    static SeenRow of(NetReader net, GreyImage picture, TextRow row) {
        return of(net, row, cut(picture, row));
    }

    /** As if light, ground and scratches were the same all along. */
    static SeenRow inEvenLight(NetReader net, GreyImage picture, TextRow row) {
        RowCut cut = cut(picture, row);
        var light = new LocalThreshold(cut.image(), LIGHT_PIXELS);
        return of(net, row, new RowCut(light.flattened(), cut.source()));
    }

    private static RowCut cut(GreyImage picture, TextRow row) {
        return RowCut.of(picture, row, LineNet.CAP_PIXELS, MARGIN);
    }

    private static SeenRow of(NetReader net, TextRow row, RowCut cut) {
        Posteriors posteriors = net.posteriors(cut.image());
        return new SeenRow(row, cut, posteriors, peaks(posteriors));
    }

    /**
     * A character that stands out.
     *
     * @param step where it stands out most
     * @param gapBefore blank space or a dash was seen before it
     */
    record Peak(int step, boolean gapBefore) {}

    private static List<Peak> peaks(Posteriors posteriors) {
        var peaks = new ArrayList<Peak>();
        int last = Symbols.NOTHING;
        boolean gap = true;
        int at = -1;
        for (int step = 0; step < posteriors.steps(); step++) {
            int symbol = likeliest(posteriors, step);
            gap |= symbol == Symbols.GAP;
            if (symbol > Symbols.GAP && symbol != last) {
                peaks.add(new Peak(step, gap));
                at = symbol;
                gap = false;
            } else if (symbol > Symbols.GAP
                    && posteriors.at(step, at) > posteriors.at(peaks.getLast().step(), at)) {
                peaks.set(peaks.size() - 1, new Peak(step, peaks.getLast().gapBefore()));
            }
            last = symbol;
        }
        return withWideGaps(peaks);
    }

    /** Where two characters stand much further apart than usual, blank space is between them, seen or not. */
    private static List<Peak> withWideGaps(List<Peak> peaks) {
        int[] distances = IntStream.range(1, peaks.size())
                .map(i -> peaks.get(i).step() - peaks.get(i - 1).step())
                .sorted()
                .toArray();
        double wide = distances.length == 0 ? 0 : WIDE_GAP * distances[distances.length / 2];
        return IntStream.range(0, peaks.size())
                .mapToObj(i -> i > 0 && peaks.get(i).step() - peaks.get(i - 1).step() > wide
                        ? new Peak(peaks.get(i).step(), true)
                        : peaks.get(i))
                .toList();
    }

    private static int likeliest(Posteriors posteriors, int step) {
        int likeliest = Symbols.NOTHING;
        for (int symbol = 1; symbol < Symbols.COUNT; symbol++) {
            if (posteriors.at(step, symbol) > posteriors.at(step, likeliest)) {
                likeliest = symbol;
            }
        }
        return likeliest;
    }

    /** What it may be: of each shape, where any part of it fits. */
    Stream<Claim> claims(List<RowShape> shapes) {
        return shapes.stream().flatMap(shape -> Fit.best(this, shape).map(fit -> new Claim(this, shape, fit)).stream());
    }

    /** One or two characters of a row of this shape are missing: its ends may have been. */
    boolean isJustTooShortFor(RowShape shape) {
        return peaks.size() < shape.minLength() && peaks.size() >= shape.minLength() - 2;
    }

    /** The line from one step to another, as if nothing stood before and behind. */
    Posteriors part(int from, int to) {
        float[] part = new float[(to - from) * Symbols.COUNT];
        for (int step = from; step < to; step++) {
            for (int symbol = 0; symbol < Symbols.COUNT; symbol++) {
                part[(step - from) * Symbols.COUNT + symbol] = posteriors.at(step, symbol);
            }
        }
        return new Posteriors(part, posteriors.left(1));
    }

    /** How likely it is, 0 to 1, that any character stands between two places on the line, in its pixels. */
    double presence(double left, double right) {
        int first = (int) Math.clamp(Math.floor(left / posteriors.left(1)), 0, posteriors.steps() - 1.0);
        int last = (int) Math.clamp(Math.ceil(right / posteriors.left(1)), 0, posteriors.steps() - 1.0);
        double most = 0;
        for (int step = first; step <= last; step++) {
            most = Math.max(most, 1.0 - posteriors.at(step, Symbols.NOTHING) - posteriors.at(step, Symbols.GAP));
        }
        return most;
    }
}
