package cardloop.reading.gate;

import cardloop.reading.picture.GreyImage;

/**
 * What can be measured of one row of print.
 *
 * @param softness how much wider than two pixels an edge is, as a share of a glyph's height, in the direction in which
 *     edges are clearest: 0 for crisp print, 0.15 where strokes run into each other
 * @param smear the same in the direction in which they are least clear, as in a shaken photo
 * @param contrast grey levels between ink and ground
 */
record BandMeasures(double softness, double smear, double contrast) {
    private static final double CRISP_PIXELS = 2.2;

    static BandMeasures of(TextBand band, GreyImage picture) {
        double height = band.glyphHeight();
        int around = (int) Math.max(2, height / 6);
        int glyphs = band.glyphs().size();
        double[] softness = new double[glyphs];
        double[] smear = new double[glyphs];
        double[] contrast = new double[glyphs];
        for (int i = 0; i < glyphs; i++) {
            Steps steps = Steps.of(band.glyphs().get(i), picture, around);
            softness[i] = beyondCrisp(steps.width(Math.max(steps.across, steps.down)), height);
            smear[i] = beyondCrisp(steps.width(Math.min(steps.across, steps.down)), height);
            contrast[i] = steps.most - steps.least;
        }
        return new BandMeasures(TextBand.median(softness), TextBand.median(smear), TextBand.median(contrast));
    }

    private static double beyondCrisp(double width, double height) {
        return Math.max(0, width - CRISP_PIXELS) / height;
    }

    /** Grey levels in and around one glyph, and the steepest slopes. */
    private static final class Steps {
        private int least = 255;
        private int most;
        private int across;
        private int down;

        static Steps of(Blob glyph, GreyImage picture, int around) {
            var steps = new Steps();
            int bottom = Math.min(picture.height() - 1, glyph.y() + glyph.height() + around);
            int right = Math.min(picture.width() - 1, glyph.right() + around);
            for (int y = Math.max(1, glyph.y() - around); y < bottom; y++) {
                for (int x = Math.max(1, glyph.x() - around); x < right; x++) {
                    steps.see(picture, x, y);
                }
            }
            return steps;
        }

        private void see(GreyImage picture, int x, int y) {
            int grey = picture.at(x, y);
            least = Math.min(least, grey);
            most = Math.max(most, grey);
            across = Math.max(across, Math.abs(picture.at(x + 1, y) - picture.at(x - 1, y)));
            down = Math.max(down, Math.abs(picture.at(x, y + 1) - picture.at(x, y - 1)));
        }

        /** Pixels from ground to ink where two pixels differ by {@code slope}. */
        private double width(int slope) {
            return 2.0 * (most - least) / Math.max(1, slope);
        }
    }
}
