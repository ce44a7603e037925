package cardloop.reading.picture;

import java.util.ArrayList;
import java.util.List;

/** Which pixels are ink: 1 where they are. */
@SuppressWarnings("ArrayRecordComponent") // a plane of pixels inside one calculation, never compared
public record Ink(int width, int height, byte[] pixels) {

    /** Connected pieces of ink (eight neighbours) of at least {@code minPixels}, in reading order of their first pixel. */
    public List<Blob> blobs(int minPixels) {
        byte[] left = pixels.clone();
        int[] stack = new int[left.length];
        var blobs = new ArrayList<Blob>();
        for (int start = 0; start < left.length; start++) {
            if (left[start] == 1) {
                Blob blob = takeBlob(left, stack, start);
                if (blob.pixels() >= minPixels) {
                    blobs.add(blob);
                }
            }
        }
        return blobs;
    }

    private Blob takeBlob(byte[] left, int[] stack, int start) {
        int depth = 0;
        stack[depth++] = start;
        left[start] = 0;
        int minX = width;
        int minY = height;
        int maxX = 0;
        int maxY = 0;
        int count = 0;
        while (depth > 0) {
            int cell = stack[--depth];
            int x = cell % width;
            int y = cell / width;
            minX = Math.min(minX, x);
            maxX = Math.max(maxX, x);
            minY = Math.min(minY, y);
            maxY = Math.max(maxY, y);
            count++;
            depth = pushNeighbours(left, stack, depth, x, y);
        }
        return new Blob(minX, minY, maxX - minX + 1, maxY - minY + 1, count);
    }

    private int pushNeighbours(byte[] left, int[] stack, int depth, int x, int y) {
        int top = depth;
        for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
            for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                int cell = ny * width + nx;
                if (left[cell] == 1) {
                    left[cell] = 0;
                    stack[top++] = cell;
                }
            }
        }
        return top;
    }

    /** A connected piece of ink: its bounds and how many pixels are in it. */
    public record Blob(int x, int y, int width, int height, int pixels) {
        public double centreX() {
            return x + width / 2.0;
        }

        public double centreY() {
            return y + height / 2.0;
        }

        public int right() {
            return x + width;
        }
    }
}
