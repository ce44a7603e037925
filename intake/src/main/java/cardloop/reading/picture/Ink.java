package cardloop.reading.picture;

import java.util.Arrays;

/** Which pixels are ink: 1 where they are. */
@SuppressWarnings("ArrayRecordComponent") // a plane of pixels inside one calculation, never compared
public record Ink(int width, int height, byte[] pixels) {

    /** What is ink in either. */
    public Ink with(Ink other) {
        byte[] both = pixels.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] |= other.pixels[i];
        }
        return new Ink(width, height, both);
    }

    /** Connected pieces of ink (eight neighbours) of at least {@code fewest} and at most {@code most} pixels. */
    public Pieces pieces(int fewest, int most) {
        byte[] left = pixels.clone();
        var pieces = new Pieces(width, height);
        for (int start = 0; start < left.length; start++) {
            if (left[start] == 1) {
                pieces.take(left, start, fewest, most);
            }
        }
        return pieces;
    }

    /** The pixels of each piece of ink, piece after piece. */
    public static final class Pieces {
        private final int width;
        private final int height;
        private int[] cells = new int[1 << 14];
        private int[] ends = new int[1 << 8];
        private int count;
        private int used;

        private Pieces(int width, int height) {
            this.width = width;
            this.height = height;
        }

        /** How many pieces there are. */
        public int count() {
            return count;
        }

        /** Calls back with each pixel of a piece. */
        public void forEachPixel(int piece, Pixel pixel) {
            for (int i = piece == 0 ? 0 : ends[piece - 1]; i < ends[piece]; i++) {
                pixel.at(cells[i] % width, Math.floorDiv(cells[i], width));
            }
        }

        private void take(byte[] left, int start, int fewest, int most) {
            int first = used;
            push(start);
            left[start] = 0;
            for (int next = first; next < used; next++) {
                pushNeighbours(left, cells[next]);
            }
            if (used - first < fewest || used - first > most) {
                used = first;
                return;
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, 2 * count);
            }
            ends[count++] = used;
        }

        private void pushNeighbours(byte[] left, int cell) {
            int x = cell % width;
            int y = Math.floorDiv(cell, width);
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int other = ny * width + nx;
                    if (left[other] == 1) {
                        left[other] = 0;
                        push(other);
                    }
                }
            }
        }

        private void push(int cell) {
            if (used == cells.length) {
                cells = Arrays.copyOf(cells, 2 * used);
            }
            cells[used++] = cell;
        }
    }

    /** Looks at a pixel. */
    @FunctionalInterface
    public interface Pixel {
        void at(int x, int y);
    }
}
