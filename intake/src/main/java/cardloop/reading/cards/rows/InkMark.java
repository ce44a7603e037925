package cardloop.reading.cards.rows;

import cardloop.reading.picture.Ink.Pieces;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of ink that may be a glyph, a part of one or several that touch, as seen along a direction.
 *
 * @param left first pixel along the direction
 * @param top first pixel across it
 */
record InkMark(double left, double top, double right, double bottom, int pixels) {

    /** All pieces of a plane, with the direction's degrees clockwise from left-to-right. */
    static List<InkMark> along(Pieces pieces, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        var marks = new ArrayList<InkMark>(pieces.count());
        for (int piece = 0; piece < pieces.count(); piece++) {
            var extent = new Extent(cos, sin);
            pieces.forEachPixel(piece, extent::add);
            marks.add(extent.mark());
        }
        return marks;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double size() {
        return Math.max(width(), height());
    }

    double centreX() {
        return (left + right) / 2;
    }

    double centreY() {
        return (top + bottom) / 2;
    }

    double fill() {
        return pixels / (width() * height());
    }

    private static final class Extent {
        private final double cos;
        private final double sin;
        private double left = Double.MAX_VALUE;
        private double top = Double.MAX_VALUE;
        private double right = -Double.MAX_VALUE;
        private double bottom = -Double.MAX_VALUE;
        private int pixels;

        Extent(double cos, double sin) {
            this.cos = cos;
            this.sin = sin;
        }

        void add(int x, int y) {
            double along = x * cos + y * sin;
            double across = y * cos - x * sin;
            left = Math.min(left, along);
            right = Math.max(right, along);
            top = Math.min(top, across);
            bottom = Math.max(bottom, across);
            pixels++;
        }

        InkMark mark() {
            return new InkMark(left, top, right + 1, bottom + 1, pixels);
        }
    }
}
