package cardloop.reading.cards.weighing;

import cardloop.reading.picture.GreyImage;
import java.util.stream.IntStream;

/** The glyphs of a straightened line, each in a cell of one size. */
public final class GlyphCells {
    private static final double WIDTH = 0.9;
    private static final double HEIGHT = 1.1;
    private static final double NARROWEST = 0.5;
    private static final double WIDEST = 1.1;

    private final GreyImage line;
    private final double[] centres;
    private final int capPixels;
    private final int width;
    private final int height;

    /**
     * Cells about as wide as the glyphs stand apart.
     *
     * @param line with the row's middle at half its height
     * @param capPixels the height of its capitals
     * @param centres where glyphs stand along it, in its pixels
     */
    public GlyphCells(GreyImage line, int capPixels, double[] centres) {
        this.line = line;
        this.centres = centres.clone();
        this.capPixels = capPixels;
        double pitch = Math.clamp(pitch(centres), NARROWEST * capPixels, WIDEST * capPixels);
        this.width = (int) Math.round(WIDTH * pitch);
        this.height = (int) Math.round(HEIGHT * capPixels);
    }

    private static double pitch(double[] centres) {
        double[] distances = IntStream.range(1, centres.length)
                .mapToDouble(i -> centres[i] - centres[i - 1])
                .sorted()
                .toArray();
        return distances.length == 0 ? 0 : distances[distances.length / 2];
    }

    int count() {
        return centres.length;
    }

    int width() {
        return width;
    }

    int capPixels() {
        return capPixels;
    }

    /** Grey of one cell, row by row, moved by so many pixels along the line and down. */
    float[] grey(int place, int along, int down) {
        float[] grey = new float[width * height];
        double left = centres[place] + along - width / 2.0;
        double top = (line.height() - height) / 2.0 + down;
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (float) line.sample(left + i % width, top + Math.floorDiv(i, width));
        }
        return grey;
    }
}
