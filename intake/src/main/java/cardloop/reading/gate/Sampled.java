package cardloop.reading.gate;

import cardloop.reading.PhotoQuality.Place;
import cardloop.reading.picture.GreyImage;
import java.util.List;

/**
 * A photo as the gate sees it: upright, grey and small.
 *
 * @param step one pixel here is so many of the photo
 * @param rows rows of print, also those cut short, longest first
 * @param print those of them that are long enough for a code
 */
record Sampled(GreyImage picture, double step, Measures measures, List<TextBand> rows, List<TextBand> print) {
    private static final int LONG_SIDE = 700;
    private static final int FEWEST_GLYPHS = 8;
    private static final int MOST_ROWS = 5;

    static Sampled of(GreyImage decoded, int decodedStep) {
        int longSide = Math.max(decoded.width(), decoded.height());
        int factor = Math.max(1, longSide / LONG_SIDE);
        GreyImage small = decoded.shrunk(factor);
        List<TextBand> rows = TextBands.on(small);
        List<TextBand> print = rows.stream()
                .filter(row -> row.glyphs().size() >= FEWEST_GLYPHS)
                .toList();
        return new Sampled(small, (double) factor * decodedStep, Measures.of(decoded), rows, print);
    }

    Place place(TextBand band) {
        double margin = band.glyphHeight() / 2;
        return place(band.left() - margin, band.top() - margin, band.right() + margin, band.bottom() + margin);
    }

    /** What the longest rows stand in together. */
    Place placeOfRows() {
        List<TextBand> longest = rows.stream().limit(MOST_ROWS).toList();
        return place(
                longest.stream().mapToInt(TextBand::left).min().orElse(0),
                longest.stream().mapToInt(TextBand::top).min().orElse(0),
                longest.stream().mapToInt(TextBand::right).max().orElse(0),
                longest.stream().mapToInt(TextBand::bottom).max().orElse(0));
    }

    Place place(GlareSpot spot) {
        return place(
                spot.centreX() - spot.reach(),
                spot.centreY() - spot.reach(),
                spot.centreX() + spot.reach(),
                spot.centreY() + spot.reach());
    }

    Place place(double left, double top, double right, double bottom) {
        double x = share(left, picture.width());
        double y = share(top, picture.height());
        return new Place(x, y, share(right, picture.width()) - x, share(bottom, picture.height()) - y);
    }

    private static double share(double pixel, int all) {
        return Math.round(1_000 * Math.clamp(pixel / all, 0.0, 1.0)) / 1_000.0;
    }
}
