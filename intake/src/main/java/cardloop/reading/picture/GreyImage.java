package cardloop.reading.picture;

import java.util.Arrays;

/** A plane of grey, one byte a pixel (0 black, 255 white), row by row. Treated as immutable once filled. */
public final class GreyImage {
    private final int width;
    private final int height;
    private final byte[] pixels;

    /** Takes the array as it is; its length is width times height. */
    public GreyImage(int width, int height, byte[] pixels) {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException(width + " x " + height + " is not " + pixels.length + " pixels");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves, not a copy. */
    public byte[] pixels() {
        return pixels;
    }

    public int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }

    /** Grey between pixels; outside, the nearest edge pixel. */
    public double sample(double x, double y) {
        double insideX = Math.clamp(x, 0.0, width - 1.0);
        double insideY = Math.clamp(y, 0.0, height - 1.0);
        int left = (int) insideX;
        int top = (int) insideY;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        double fx = insideX - left;
        double fy = insideY - top;
        double upper = at(left, top) * (1 - fx) + at(right, top) * fx;
        double lower = at(left, bottom) * (1 - fx) + at(right, bottom) * fx;
        return upper * (1 - fy) + lower * fy;
    }

    /** Each pixel of the answer is the mean of {@code factor} x {@code factor} pixels; 1 answers this image. */
    public GreyImage shrunk(int factor) {
        if (factor <= 1 || width < factor || height < factor) {
            return this;
        }
        int smallWidth = width / factor;
        int smallHeight = height / factor;
        byte[] small = new byte[smallWidth * smallHeight];
        int[] sums = new int[smallWidth];
        for (int y = 0; y < smallHeight; y++) {
            Arrays.fill(sums, 0);
            for (int dy = 0; dy < factor; dy++) {
                addRow(sums, y * factor + dy, factor);
            }
            for (int x = 0; x < smallWidth; x++) {
                small[y * smallWidth + x] = (byte) (sums[x] / (factor * factor));
            }
        }
        return new GreyImage(smallWidth, smallHeight, small);
    }

    private void addRow(int[] sums, int row, int factor) {
        int offset = row * width;
        for (int x = 0; x < sums.length; x++) {
            for (int dx = 0; dx < factor; dx++) {
                sums[x] += pixels[offset++] & 0xff;
            }
        }
    }

    /** Scaled down so that the longer side has at most so many pixels; each pixel is the mean of what it covers. */
    public GreyImage fitted(int longestSide) {
        double factor = Math.max(width, height) / (double) longestSide;
        if (factor <= 1) {
            return this;
        }
        int smallWidth = (int) Math.max(1, width / factor);
        int smallHeight = (int) Math.max(1, height / factor);
        byte[] small = new byte[smallWidth * smallHeight];
        int[] sums = new int[smallWidth];
        int[] columns = new int[smallWidth + 1];
        for (int x = 0; x <= smallWidth; x++) {
            columns[x] = (int) Math.min(width, Math.round(x * factor));
        }
        for (int y = 0; y < smallHeight; y++) {
            int top = (int) Math.round(y * factor);
            int bottom = (int) Math.min(height, Math.round((y + 1) * factor));
            Arrays.fill(sums, 0);
            for (int row = top; row < bottom; row++) {
                addRow(sums, row, columns);
            }
            for (int x = 0; x < smallWidth; x++) {
                small[y * smallWidth + x] = (byte) (sums[x] / ((bottom - top) * (columns[x + 1] - columns[x])));
            }
        }
        return new GreyImage(smallWidth, smallHeight, small);
    }

    private void addRow(int[] sums, int row, int[] columns) {
        int offset = row * width;
        for (int x = 0; x < sums.length; x++) {
            int sum = 0;
            for (int from = columns[x]; from < columns[x + 1]; from++) {
                sum += pixels[offset + from] & 0xff;
            }
            sums[x] += sum;
        }
    }

    /** White for black. */
    public GreyImage inverted() {
        byte[] other = new byte[pixels.length];
        for (int i = 0; i < other.length; i++) {
            other[i] = (byte) (255 - (pixels[i] & 0xff));
        }
        return new GreyImage(width, height, other);
    }

    /** The mean over a square of {@code 2 * radius + 1} pixels around each pixel. */
    public GreyImage blurred(int radius) {
        if (radius < 1) {
            return this;
        }
        return boxRows(radius).transposed().boxRows(radius).transposed();
    }

    private GreyImage boxRows(int radius) {
        byte[] out = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int sum = 0;
            for (int x = -radius; x <= radius; x++) {
                sum += pixels[row + Math.clamp(x, 0, width - 1)] & 0xff;
            }
            for (int x = 0; x < width; x++) {
                out[row + x] = (byte) (sum / (2 * radius + 1));
                sum += pixels[row + Math.min(x + radius + 1, width - 1)] & 0xff;
                sum -= pixels[row + Math.max(x - radius, 0)] & 0xff;
            }
        }
        return new GreyImage(width, height, out);
    }

    /** Rows for columns: mirrored at the diagonal. */
    public GreyImage transposed() {
        byte[] out = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out[x * height + y] = pixels[y * width + x];
            }
        }
        return new GreyImage(height, width, out);
    }
}
