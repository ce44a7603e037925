package cardloop.reading.cards.rows;

import cardloop.reading.cards.rows.Quad.Corner;
import cardloop.reading.picture.GreyImage;
import java.util.Arrays;

/**
 * How much a place looks like print: a ground of one brightness, ink that stands out from it on one side, and blank above
 * and below. Speckle of a table has none of these. Looked at stretch by stretch, because light falls unevenly on a row.
 *
 * @param contrast grey levels between ground and ink, the median of its stretches
 * @param lightOnDark which side of the ground the ink is on
 * @param quiet 0 to 1, how plain the ground is beside the ink's contrast, within the row and right above and below it
 */
record Legibility(double contrast, boolean lightOnDark, double quiet) {
    private static final int DOWN = 14;
    private static final double STRETCH = 2.5;
    private static final int MOST_STRETCHES = 14;
    private static final double TWO_TONED = 0.5;
    private static final double NEAR = 0.12;
    private static final double BEYOND = 0.3;

    /** Of print that is darker or lighter than its ground. */
    static Legibility of(GreyImage image, Quad quad) {
        Tones tones = Tones.of(image, quad);
        double quiet = 1 - (tones.restless() + 0.6 * Math.max(0, tones.weaker())) / (tones.stronger() + 4);
        return new Legibility(tones.stronger(), tones.lighter() > tones.darker(), Math.clamp(quiet, 0, 1));
    }

    /** Of embossed print, which is as bright as its ground and has a lit and a shaded edge. */
    static Legibility ofRelief(GreyImage image, Quad quad) {
        Tones tones = Tones.of(image, quad);
        double quiet =
                tones.weaker() < TWO_TONED * tones.stronger() ? 0 : 1 - tones.restless() / (tones.stronger() + 4);
        return new Legibility(tones.stronger(), tones.lighter() > tones.darker(), Math.clamp(quiet, 0, 1));
    }

    /** How much darker and lighter than its ground a place gets, and how restless the ground is; medians of its stretches. */
    private record Tones(double darker, double lighter, double restless) {
        static Tones of(GreyImage image, Quad quad) {
            int count = Math.clamp(Math.round(quad.width() / quad.height() / STRETCH), 2, MOST_STRETCHES);
            double[] darker = new double[count];
            double[] lighter = new double[count];
            double[] restless = new double[count];
            for (int i = 0; i < count; i++) {
                Quad part = quad.part((double) i / count, 0, (i + 1.0) / count, 1);
                int[] inside = greys(image, part, 0, 1);
                int[] beside = beside(image, part);
                double ground = share(beside, 0.5);
                darker[i] = ground - share(inside, 0.06);
                lighter[i] = share(inside, 0.94) - ground;
                restless[i] = (share(beside, 0.85) - share(beside, 0.15)) / 2.0;
            }
            return new Tones(median(darker), median(lighter), median(restless));
        }

        double stronger() {
            return Math.max(darker, lighter);
        }

        double weaker() {
            return Math.min(darker, lighter);
        }
    }

    private static int[] beside(GreyImage image, Quad part) {
        int[] above = greys(image, part, -BEYOND, -NEAR);
        int[] below = greys(image, part, 1 + NEAR, 1 + BEYOND);
        int[] beside = Arrays.copyOf(above, above.length + below.length);
        System.arraycopy(below, 0, beside, above.length, below.length);
        Arrays.sort(beside);
        return beside;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static int share(int[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    private static int[] greys(GreyImage image, Quad part, double top, double bottom) {
        int along = (int) (STRETCH * DOWN);
        int down = (int) Math.max(3, Math.round((bottom - top) * DOWN));
        int[] greys = new int[along * down];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < along; x++) {
                Corner spot = part.at((x + 0.5) / along, top + (y + 0.5) / down * (bottom - top));
                int atX = (int) Math.clamp(spot.x(), 0, image.width() - 1);
                int atY = (int) Math.clamp(spot.y(), 0, image.height() - 1);
                greys[y * along + x] = image.at(atX, atY);
            }
        }
        Arrays.sort(greys);
        return greys;
    }
}
