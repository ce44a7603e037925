package cardloop.reading.picture;

/**
 * Tells strokes from ground: what is darker than everything around it within a stroke's width (morphological closing less
 * the picture; Serra, 1982). A step of the ground, such as the edge of a strip, is no stroke.
 */
public final class Strokes {
    private static final double ABOVE_MEAN = 1.5;

    private final int width;
    private final int height;
    private final int reach;

    /**
     * Strokes of pictures of one size.
     *
     * @param reach pixels; strokes are narrower than this
     */
    public Strokes(int width, int height, int reach) {
        this.width = width;
        this.height = height;
        this.reach = reach;
    }

    /**
     * Where strokes darker than their ground are.
     *
     * @param least grey levels that a stroke stands out by, so that noise is none
     * @param radius of the surroundings whose mean a stroke has to exceed
     */
    public Ink dark(GreyImage image, int least, int radius) {
        int[] grey = new int[width * height];
        byte[] pixels = image.pixels();
        for (int i = 0; i < grey.length; i++) {
            grey[i] = pixels[i] & 0xff;
        }
        int[] closed = grey.clone();
        highest(closed);
        lowest(closed);
        for (int i = 0; i < grey.length; i++) {
            closed[i] -= grey[i];
        }
        return standingOut(closed, least, radius);
    }

    private Ink standingOut(int[] strength, int least, int radius) {
        float[] mean = means(strength, radius);
        byte[] ink = new byte[strength.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (byte) (strength[i] >= least && strength[i] > ABOVE_MEAN * mean[i] ? 1 : 0);
        }
        return new Ink(width, height, ink);
    }

    private float[] means(int[] plane, int radius) {
        int[] columns = new int[width];
        float[] means = new float[plane.length];
        int rows = 0;
        for (int y = -radius; y < height; y++) {
            if (y + radius < height) {
                addRow(columns, plane, y + radius, 1);
                rows++;
            }
            if (y - radius > 0) {
                addRow(columns, plane, y - radius - 1, -1);
                rows--;
            }
            if (y >= 0) {
                meansOfRow(columns, rows, radius, means, y * width);
            }
        }
        return means;
    }

    private void addRow(int[] columns, int[] plane, int row, int sign) {
        int offset = row * width;
        for (int x = 0; x < columns.length; x++) {
            columns[x] += sign * plane[offset + x];
        }
    }

    private void meansOfRow(int[] columns, int rows, int radius, float[] means, int offset) {
        int sum = 0;
        int count = 0;
        for (int x = -radius; x < width; x++) {
            if (x + radius < width) {
                sum += columns[x + radius];
                count++;
            }
            if (x - radius > 0) {
                sum -= columns[x - radius - 1];
                count--;
            }
            if (x >= 0) {
                means[offset + x] = sum / (float) (count * rows);
            }
        }
    }

    /** The highest of the square of {@code reach} pixels that begins at each. */
    private void highest(int[] plane) {
        int window = 1;
        while (window < reach) {
            int step = Math.min(window, reach - window);
            int across = plane.length - step;
            for (int i = 0; i < across; i++) {
                plane[i] = Math.max(plane[i], plane[i + step]);
            }
            int down = plane.length - step * width;
            for (int i = 0; i < down; i++) {
                plane[i] = Math.max(plane[i], plane[i + step * width]);
            }
            window += step;
        }
    }

    /** The lowest of the square that ends at each; it undoes what {@link #highest} did to all but strokes. */
    private void lowest(int[] plane) {
        int window = 1;
        int[] from = new int[plane.length];
        while (window < reach) {
            int step = Math.min(window, reach - window);
            System.arraycopy(plane, 0, from, 0, plane.length);
            for (int i = step; i < plane.length; i++) {
                plane[i] = Math.min(from[i], from[i - step]);
            }
            System.arraycopy(plane, 0, from, 0, plane.length);
            for (int i = step * width; i < plane.length; i++) {
                plane[i] = Math.min(from[i], from[i - step * width]);
            }
            window += step;
        }
    }
}
