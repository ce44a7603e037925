package cardloop.reading.cards.weighing;

import java.util.Arrays;

/** How dark the pixels of one cell are: 0 for its paper, 1 for its ink. */
final class CellTone {
    private static final double INK = 0.05;
    private static final double PAPER = 0.9;
    private static final double LIGHTEST = 0.25;
    private static final double DARKEST = 0.7;

    /** In heights of a capital; wider than a stroke. */
    private static final double PATCH = 0.35;

    private final float[] dark;
    private final int width;
    private final int patch;

    private CellTone(float[] dark, int width, int patch) {
        this.dark = dark;
        this.width = width;
        this.patch = patch;
    }

    static CellTone of(GlyphCells cells, int place) {
        float[] grey = cells.grey(place, 0, 0);
        float[] sorted = grey.clone();
        Arrays.sort(sorted);
        float ink = sorted[(int) (INK * sorted.length)];
        float paper = sorted[(int) (PAPER * sorted.length)];
        float contrast = Math.max(1, paper - ink);
        for (int i = 0; i < grey.length; i++) {
            grey[i] = Math.clamp((paper - grey[i]) / contrast, 0, 1);
        }
        return new CellTone(grey, cells.width(), (int) Math.round(PATCH * cells.capPixels()));
    }

    /** The share of the cell that is neither ink nor paper. */
    double halfTones() {
        int between = 0;
        for (float one : dark) {
            between += one > LIGHTEST && one < DARKEST ? 1 : 0;
        }
        return between / (double) dark.length;
    }

    InkSpread spread() {
        return InkSpread.of(dark, width);
    }

    /** The lightest pixel of the square patch whose lightest pixel is darkest. */
    double darkestPatch() {
        double darkest = 0;
        for (int top = 0; top + patch <= dark.length / width; top++) {
            for (int left = 0; left + patch <= width; left++) {
                darkest = Math.max(darkest, lightest(left, top));
            }
        }
        return darkest;
    }

    private float lightest(int left, int top) {
        float lightest = 1;
        for (int y = top; y < top + patch; y++) {
            for (int x = left; x < left + patch; x++) {
                lightest = Math.min(lightest, dark[y * width + x]);
            }
        }
        return lightest;
    }
}
