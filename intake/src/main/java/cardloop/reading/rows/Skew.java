package cardloop.reading.rows;

import cardloop.reading.picture.Ink.Blob;
import java.util.Arrays;
import java.util.List;

/** The direction in which glyphs line up: blobs are projected at many angles, and rows show as sharp peaks. */
final class Skew {
    private static final int WIDEST_DEGREES = 20;
    private static final double BIN_PIXELS = 3;

    private final List<Blob> glyphs;
    private final int diagonal;

    Skew(List<Blob> glyphs, int width, int height) {
        this.glyphs = glyphs;
        this.diagonal = (int) Math.ceil(Math.hypot(width, height));
    }

    /** Degrees clockwise from left-to-right, within 20 of level or of a quarter turn; never says which way is up. */
    double degrees() {
        double level = best(0);
        double quarter = best(90);
        return sharpness(level) >= sharpness(quarter) ? level : quarter;
    }

    private double best(double base) {
        double coarse = bestBetween(base - WIDEST_DEGREES, base + WIDEST_DEGREES, 1);
        return bestBetween(coarse - 1, coarse + 1, 0.25);
    }

    private double bestBetween(double from, double to, double step) {
        double best = from;
        double sharpest = -1;
        for (double angle = from; angle <= to; angle += step) {
            double sharpness = sharpness(angle);
            if (sharpness > sharpest) {
                sharpest = sharpness;
                best = angle;
            }
        }
        return best;
    }

    private double sharpness(double degrees) {
        int bins = (int) (2 * diagonal / BIN_PIXELS) + 2;
        int[] histogram = new int[bins];
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        for (Blob glyph : glyphs) {
            double across = glyph.centreY() * cos - glyph.centreX() * sin;
            histogram[(int) ((across + diagonal) / BIN_PIXELS)]++;
        }
        return Arrays.stream(histogram)
                .mapToDouble(count -> (double) count * count)
                .sum();
    }
}
