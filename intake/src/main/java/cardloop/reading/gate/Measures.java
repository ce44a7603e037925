package cardloop.reading.gate;

import cardloop.reading.picture.GreyImage;
import java.util.Arrays;

/**
 * What can be measured of a small picture.
 *
 * @param sharpness 0 to 1: how steep the clearest edges are for their height, at a width of about 600 pixels
 * @param glare share of blown-out pixels
 * @param edges share of pixels on an edge
 * @param highlight grey level that 1 % of the pixels reach
 * @param extent where edges are, but for the outermost hundredth on each side
 */
record Measures(double sharpness, double glare, double edges, int highlight, Extent extent) {
    /** A part of the picture, in shares of its sides. */
    record Extent(double x, double y, double width, double height) {
        boolean isNothing() {
            return width <= 0 || height <= 0;
        }
    }

    private static final int LONG_SIDE = 600;
    private static final int REACH = 9;
    private static final int LEAST_STEP = 30;
    private static final int BLOWN_OUT = 250;

    static Measures of(GreyImage picture) {
        int longSide = Math.max(picture.width(), picture.height());
        GreyImage small = picture.shrunk(Math.max(1, longSide / LONG_SIDE));
        int[] histogram = new int[256];
        for (byte pixel : small.pixels()) {
            histogram[pixel & 0xff]++;
        }
        int pixels = small.pixels().length;
        double glare = Arrays.stream(histogram, BLOWN_OUT, 256).sum() / (double) pixels;
        int[] columns = new int[small.width()];
        int[] rows = new int[small.height()];
        double[] steepness = steepness(small, columns, rows);
        Arrays.sort(steepness);
        double clearest = steepness.length == 0 ? 0 : steepness[(int) (0.9 * (steepness.length - 1))];
        return new Measures(
                Math.min(1, 2 * clearest),
                glare,
                steepness.length / (double) pixels,
                highlight(histogram, pixels),
                extent(columns, rows));
    }

    /** For each pixel on an edge, its slope as a share of the step it belongs to: 0.5 for a step within two pixels. */
    private static double[] steepness(GreyImage image, int[] columns, int[] rows) {
        double[] found = new double[image.width() * image.height()];
        int count = 0;
        for (int y = 0; y < image.height(); y += 2) {
            for (int x = REACH; x < image.width() - REACH; x++) {
                int slope = Math.abs(image.at(x + 1, y) - image.at(x - 1, y));
                if (slope >= 4) {
                    int step = step(image, x, y);
                    if (step >= LEAST_STEP && slope * REACH >= step) {
                        found[count++] = slope / (2.0 * step);
                        columns[x]++;
                        rows[y]++;
                    }
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int step(GreyImage image, int x, int y) {
        int least = 255;
        int most = 0;
        for (int i = x - REACH; i <= x + REACH; i++) {
            least = Math.min(least, image.at(i, y));
            most = Math.max(most, image.at(i, y));
        }
        return most - least;
    }

    private static Extent extent(int[] columns, int[] rows) {
        int all = Arrays.stream(rows).sum();
        int left = reached(columns, all / 100);
        int right = reached(columns, all - all / 100 - 1);
        int top = reached(rows, all / 100);
        int bottom = reached(rows, all - all / 100 - 1);
        double wide = columns.length;
        double high = rows.length;
        return new Extent(left / wide, top / high, (right - left) / wide, (bottom - top) / high);
    }

    /** The first index up to which more than {@code count} were counted. */
    private static int reached(int[] counts, int count) {
        int seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen > count) {
                return i;
            }
        }
        return 0;
    }

    private static int highlight(int[] histogram, int pixels) {
        int seen = 0;
        int level = 255;
        while (level > 0 && seen + histogram[level] < pixels / 100) {
            seen += histogram[level--];
        }
        return level;
    }
}
