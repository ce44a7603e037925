package cardloop.reading.picture;

/** Means and spreads around each pixel: ink is told from ground by them (after Sauvola, 2000), and uneven light evened out. */
public final class LocalThreshold {
    private final GreyImage image;
    private final int radius;
    private final int stride;
    private final int[] sums;
    private final long[] squares;

    /** Windows of {@code 2 * radius + 1} pixels, cut off at the edges. */
    public LocalThreshold(GreyImage image, int radius) {
        this.image = image;
        this.radius = radius;
        this.stride = image.width() + 1;
        this.sums = new int[stride * (image.height() + 1)];
        this.squares = new long[sums.length];
        byte[] pixels = image.pixels();
        for (int y = 0; y < image.height(); y++) {
            int sum = 0;
            long square = 0;
            int cell = (y + 1) * stride + 1;
            for (int x = 0; x < image.width(); x++, cell++) {
                int grey = pixels[y * image.width() + x] & 0xff;
                sum += grey;
                square += (long) grey * grey;
                sums[cell] = sums[cell - stride] + sum;
                squares[cell] = squares[cell - stride] + square;
            }
        }
    }

    /**
     * Ink darker than its surroundings, and ink lighter than them.
     *
     * @param spreads how many standard deviations from the local mean ink begins
     * @param least grey levels from the local mean that ink has at least, so that noise on a plain ground is none
     */
    public Inks inks(double spreads, int least) {
        int width = image.width();
        byte[] pixels = image.pixels();
        byte[] dark = new byte[pixels.length];
        byte[] light = new byte[pixels.length];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < width; x++) {
                int cell = y * width + x;
                double away = (pixels[cell] & 0xff) - mean(x, y);
                if (Math.abs(away) > least && Math.abs(away) > spreads * spread(x, y)) {
                    (away < 0 ? dark : light)[cell] = 1;
                }
            }
        }
        return new Inks(new Ink(width, image.height(), dark), new Ink(width, image.height(), light));
    }

    /** Ink of both polarities on one picture. */
    public record Inks(Ink dark, Ink light) {}

    /** Local contrast stretched to a common ground: paper light, ink dark, whatever the light was. */
    public GreyImage flattened() {
        byte[] out = new byte[image.width() * image.height()];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                double deviation = (image.at(x, y) - mean(x, y)) / Math.max(6.0, spread(x, y));
                out[y * image.width() + x] = (byte) Math.clamp(Math.round(190 + 75 * deviation), 0, 255);
            }
        }
        return new GreyImage(image.width(), image.height(), out);
    }

    private double mean(int x, int y) {
        int upper = Math.max(0, y - radius) * stride;
        int lower = Math.min(image.height(), y + radius + 1) * stride;
        int left = Math.max(0, x - radius);
        int right = Math.min(image.width(), x + radius + 1);
        double sum = sums[lower + right] - sums[lower + left] - sums[upper + right] + sums[upper + left];
        return sum / area(x, y);
    }

    private double spread(int x, int y) {
        int upper = Math.max(0, y - radius) * stride;
        int lower = Math.min(image.height(), y + radius + 1) * stride;
        int left = Math.max(0, x - radius);
        int right = Math.min(image.width(), x + radius + 1);
        double sum = squares[lower + right] - squares[lower + left] - squares[upper + right] + squares[upper + left];
        double mean = mean(x, y);
        return Math.sqrt(Math.max(0, sum / area(x, y) - mean * mean));
    }

    private int area(int x, int y) {
        int across = Math.min(image.width(), x + radius + 1) - Math.max(0, x - radius);
        int down = Math.min(image.height(), y + radius + 1) - Math.max(0, y - radius);
        return across * down;
    }
}
