package cardloop.reading.gate;

import cardloop.reading.picture.Ink.Pieces;
import java.util.ArrayList;
import java.util.List;

/**
 * The upright box around a piece of ink.
 *
 * @param pixels how many of its pixels are ink
 */
record Blob(int x, int y, int width, int height, int pixels) {
    static List<Blob> of(Pieces pieces) {
        var blobs = new ArrayList<Blob>(pieces.count());
        for (int piece = 0; piece < pieces.count(); piece++) {
            var extent = new Extent();
            pieces.forEachPixel(piece, extent::add);
            blobs.add(extent.blob());
        }
        return blobs;
    }

    double centreX() {
        return x + width / 2.0;
    }

    double centreY() {
        return y + height / 2.0;
    }

    int right() {
        return x + width;
    }

    private static final class Extent {
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;
        private int pixels;

        void add(int x, int y) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            pixels++;
        }

        Blob blob() {
            return new Blob(left, top, right - left + 1, bottom - top + 1, pixels);
        }
    }
}
