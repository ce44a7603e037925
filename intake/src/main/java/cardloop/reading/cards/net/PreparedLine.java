package cardloop.reading.cards.net;

import cardloop.reading.picture.GreyImage;

/**
 * A line as the net takes it: {@link LineNet#LINE_PIXELS} high, its width a multiple of four, mean 0 and spread 1.
 *
 * @param scale pixels of the line that was given for one of these
 */
record PreparedLine(Planes planes, double scale) {
    private static final int WIDTH_STEP = 4;
    private static final int WIDEST = 8000;
    private static final double LEAST_SPREAD = 4;

    static PreparedLine of(GreyImage line) {
        double scale = line.height() / (double) LineNet.LINE_PIXELS;
        int width = Math.clamp(Math.round(line.width() / scale), 1, WIDEST);
        int padded = Math.ceilDiv(width, WIDTH_STEP) * WIDTH_STEP;
        Planes planes = Planes.blank(1, LineNet.LINE_PIXELS, padded);
        for (int y = 0; y < LineNet.LINE_PIXELS; y++) {
            float[] row = planes.row(0, y);
            for (int x = 0; x < padded; x++) {
                row[x] = grey(line, Math.min(x, width - 1), y, scale);
            }
        }
        normalise(planes);
        return new PreparedLine(planes, scale);
    }

    /** The mean over what one pixel of the net's line covers on the given one. */
    private static float grey(GreyImage line, int x, int y, double scale) {
        if (line.height() == LineNet.LINE_PIXELS) {
            return line.at(x, y);
        }
        int taps = Math.clamp(Math.round(scale), 1, 4);
        double sum = 0;
        for (int tap = 0; tap < taps * taps; tap++) {
            double dx = (tap % taps + 0.5) / taps;
            double dy = (Math.floorDiv(tap, taps) + 0.5) / taps;
            sum += line.sample((x + dx) * scale - 0.5, (y + dy) * scale - 0.5);
        }
        return (float) (sum / (taps * taps));
    }

    private static void normalise(Planes planes) {
        double sum = 0;
        double squares = 0;
        for (float[] row : planes.rows()) {
            for (float grey : row) {
                sum += grey;
                squares += (double) grey * grey;
            }
        }
        double count = (double) planes.height() * planes.width();
        double mean = sum / count;
        double spread = Math.max(LEAST_SPREAD, Math.sqrt(Math.max(0, squares / count - mean * mean)));
        for (float[] row : planes.rows()) {
            for (int x = 0; x < row.length; x++) {
                row[x] = (float) ((row[x] - mean) / spread);
            }
        }
    }
}
