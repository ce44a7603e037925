package cardloop.reading.weighing;

import cardloop.reading.picture.GreyImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much the glyphs of one row look like each other. A row is printed in one typeface and photographed in one light, so two
 * of one character correlate by 0.9 and more, two of different ones by 0.8 at most, whatever the typeface.
 */
public final class Likeness {
    private static final double WIDTH = 0.9;
    private static final double HEIGHT = 1.1;
    private static final double NARROWEST = 0.5;
    private static final double WIDEST = 1.1;
    private static final double ASIDE = 0.2;
    private static final double UP = 0.1;

    private final GreyImage line;
    private final double[] centres;
    private final int width;
    private final int height;
    private final int aside;
    private final int up;
    private final List<float[]> patterns;

    /**
     * The glyphs of a straightened line.
     *
     * @param line with the row's middle at half its height
     * @param capPixels the height of its capitals
     * @param centres where glyphs stand along it, in its pixels
     */
    public Likeness(GreyImage line, int capPixels, double[] centres) {
        this.line = line;
        this.centres = centres.clone();
        double pitch = Math.clamp(pitch(centres), NARROWEST * capPixels, WIDEST * capPixels);
        this.width = (int) Math.round(WIDTH * pitch);
        this.height = (int) Math.round(HEIGHT * capPixels);
        this.aside = (int) Math.round(ASIDE * capPixels);
        this.up = (int) Math.round(UP * capPixels);
        this.patterns = Arrays.stream(centres).mapToObj(x -> pattern(x, 0)).toList();
    }

    private static double pitch(double[] centres) {
        double[] distances = IntStream.range(1, centres.length)
                .mapToDouble(i -> centres[i] - centres[i - 1])
                .sorted()
                .toArray();
        return distances.length == 0 ? 0 : distances[distances.length / 2];
    }

    /** The correlation, -1 to 1, of the glyph at a place with that at each place, shifted to where they fit best. */
    double[] of(int place) {
        double[] best = new double[centres.length];
        Arrays.fill(best, -1);
        for (int dy = -up; dy <= up; dy++) {
            for (int dx = -aside; dx <= aside; dx++) {
                float[] shifted = pattern(centres[place] + dx, dy);
                for (int other = 0; other < best.length; other++) {
                    best[other] = Math.max(best[other], product(shifted, patterns.get(other)));
                }
            }
        }
        return best;
    }

    /** Grey around a place less its mean, of length 1. */
    private float[] pattern(double x, double down) {
        float[] grey = new float[width * height];
        double left = x - width / 2.0;
        double top = (line.height() - height) / 2.0 + down;
        double sum = 0;
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (float) line.sample(left + i % width, top + Math.floorDiv(i, width));
            sum += grey[i];
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
