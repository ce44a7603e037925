package cardloop.reading.cards.weighing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much the glyphs of one row look like each other. A row is printed in one typeface and photographed in one light, so two
 * of one character correlate by 0.9 and more, two of different ones by 0.8 at most, whatever the typeface.
 */
final class Likeness {
    /** How far glyphs may have been misplaced, in heights of a capital. */
    private static final double ASIDE = 0.2;

    private static final double UP = 0.1;

    private final GlyphCells cells;
    private final List<float[]> patterns;

    /** Rows that were asked for; a place may be both weighed and looked at for blemishes. */
    private final Map<Integer, double[]> known = new HashMap<>();

    /** Of the glyphs in these cells. */
    Likeness(GlyphCells cells) {
        this.cells = cells;
        this.patterns = IntStream.range(0, cells.count())
                .mapToObj(place -> pattern(cells.grey(place, 0, 0)))
                .toList();
    }

    /** The correlation, -1 to 1, of the glyph at a place with that at each place, shifted to where they fit best. */
    double[] of(int place) {
        return known.computeIfAbsent(place, this::compared);
    }

    private double[] compared(int place) {
        int aside = (int) Math.round(ASIDE * cells.capPixels());
        int up = (int) Math.round(UP * cells.capPixels());
        double[] best = new double[patterns.size()];
        Arrays.fill(best, -1);
        for (int down = -up; down <= up; down++) {
            for (int along = -aside; along <= aside; along++) {
                float[] shifted = pattern(cells.grey(place, along, down));
                for (int other = 0; other < best.length; other++) {
                    best[other] = Math.max(best[other], product(shifted, patterns.get(other)));
                }
            }
        }
        return best;
    }

    /** Grey less its mean, of length 1. */
    private static float[] pattern(float[] grey) {
        double sum = 0;
        for (float one : grey) {
            sum += one;
        }
        float mean = (float) (sum / grey.length);
        double square = 0;
        for (int i = 0; i < grey.length; i++) {
            grey[i] -= mean;
            square += grey[i] * grey[i];
        }
        float scale = (float) (1 / Math.sqrt(Math.max(1, square)));
        for (int i = 0; i < grey.length; i++) {
            grey[i] *= scale;
        }
        return grey;
    }

    private static double product(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
