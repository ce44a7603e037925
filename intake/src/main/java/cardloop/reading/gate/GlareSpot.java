package cardloop.reading.gate;

import cardloop.reading.picture.GreyImage;
import java.util.List;
import java.util.Optional;

/**
 * A blown-out spot in line with a row of print, where more of the row must be: between two of its pieces, or beyond its
 * last glyph.
 *
 * @param centreX of the spot, in pixels of the small picture
 * @param reach pixels from its centre to its end along the row
 */
record GlareSpot(double centreX, double centreY, double reach) {
    private static final int BLOWN_OUT = 250;
    private static final double MOSTLY = 0.85;
    private static final int FEWEST_GLYPHS_BESIDE = 3;

    /** Of a longer row the spot rather shows where it ends: half of such refusals were of photos that could be read. */
    private static final int MOST_GLYPHS_BESIDE = 8;

    private static final int MOST_ROWS = 60;
    private static final int LOWEST_ROW = 8;

    /* In heights of a glyph. */
    private static final double BEYOND = 6;
    private static final double LONG_BETWEEN = 1.6;
    private static final double LONG_BEYOND = 3;
    private static final double FADING = 1.6;
    private static final double STEP = 0.25;

    /** The first one found; none on ground that is blown out itself. */
    static Optional<GlareSpot> on(List<TextBand> rows, GreyImage picture) {
        List<TextBand> looked = rows.stream()
                .limit(MOST_ROWS)
                .filter(row -> row.glyphHeight() >= LOWEST_ROW && !isOnWhite(row, picture))
                .toList();
        for (TextBand row : looked) {
            Optional<GlareSpot> spot = looked.stream()
                    .flatMap(other -> row.joined(other).stream())
                    .flatMap(joined -> along(joined, picture, 0, LONG_BETWEEN).stream())
                    .findFirst()
                    .or(() -> beside(row, picture));
            if (spot.isPresent()) {
                return spot;
            }
        }
        return Optional.empty();
    }

    private static Optional<GlareSpot> beside(TextBand row, GreyImage picture) {
        int glyphs = row.glyphs().size();
        return glyphs < FEWEST_GLYPHS_BESIDE || glyphs > MOST_GLYPHS_BESIDE
                ? Optional.empty()
                : along(row, picture, BEYOND * row.glyphHeight(), LONG_BEYOND);
    }

    /** Walks from {@code beyond} pixels before the row to as many behind it. */
    private static Optional<GlareSpot> along(TextBand row, GreyImage picture, double beyond, double longest) {
        double height = row.glyphHeight();
        Blob first = row.glyphs().getFirst();
        double start = Double.NaN;
        for (double at = -beyond; at <= row.length() + beyond + height; at += STEP * height) {
            boolean isBlown = at <= row.length() + beyond && isBlownOut(picture, row, at);
            if (isBlown && Double.isNaN(start)) {
                start = at;
            } else if (!isBlown && !Double.isNaN(start)) {
                if (at - start >= longest * height && isNear(start, at, row.length(), height)) {
                    double middle = (start + at) / 2;
                    return Optional.of(new GlareSpot(
                            first.centreX() + middle * row.cos(),
                            first.centreY() + middle * row.sin(),
                            (at - start) / 2));
                }
                start = Double.NaN;
            }
        }
        return Optional.empty();
    }

    private static boolean isNear(double start, double end, double length, double height) {
        return end > -FADING * height && start < length + FADING * height;
    }

    /** The line across the row, a little shorter than a glyph is high, at so many pixels from its first glyph. */
    private static boolean isBlownOut(GreyImage picture, TextBand row, double at) {
        int half = (int) Math.max(1, row.glyphHeight() * 0.4);
        double middleX = row.glyphs().getFirst().centreX() + at * row.cos();
        double middleY = row.glyphs().getFirst().centreY() + at * row.sin();
        int seen = 0;
        int blown = 0;
        for (int across = -half; across <= half; across++) {
            int x = (int) (middleX - across * row.sin());
            int y = (int) (middleY + across * row.cos());
            if (x >= 0 && y >= 0 && x < picture.width() && y < picture.height()) {
                seen++;
                blown += picture.at(x, y) >= BLOWN_OUT ? 1 : 0;
            }
        }
        return seen > half && blown > MOSTLY * seen;
    }

    /** A third of the glyphs stand on it: then a gap in the row, and its end, are just paper. */
    private static boolean isOnWhite(TextBand row, GreyImage picture) {
        long white =
                row.glyphs().stream().filter(glyph -> isOnWhite(glyph, picture)).count();
        return white * 3 > row.glyphs().size();
    }

    private static boolean isOnWhite(Blob glyph, GreyImage picture) {
        int top = Math.max(0, glyph.y() - 2);
        int bottom = Math.min(picture.height() - 1, glyph.y() + glyph.height() + 1);
        int middle = Math.min(picture.width() - 1, glyph.x() + glyph.width() / 2);
        return picture.at(middle, top) >= BLOWN_OUT && picture.at(middle, bottom) >= BLOWN_OUT;
    }
}
