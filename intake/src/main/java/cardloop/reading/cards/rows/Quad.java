package cardloop.reading.cards.rows;

import cardloop.reading.Box;

/**
 * A row's place: the ends of its cap line and of its base line, in reading order. Its left and right sides stand upright on
 * the text as well as that is known.
 */
public record Quad(Corner topLeft, Corner topRight, Corner bottomRight, Corner bottomLeft) {

    /** A point of a picture. */
    public record Corner(double x, double y) {
        Corner towards(Corner other, double share) {
            return new Corner(x + share * (other.x - x), y + share * (other.y - y));
        }

        Corner times(double scale) {
            return new Corner(scale * x, scale * y);
        }
    }

    /** A straight box as a quad. */
    public static Quad of(Box box) {
        double cos = Math.cos(Math.toRadians(box.degrees()));
        double sin = Math.sin(Math.toRadians(box.degrees()));
        double w = box.width() / 2;
        double h = box.height() / 2;
        return new Quad(
                new Corner(box.centreX() - w * cos + h * sin, box.centreY() - w * sin - h * cos),
                new Corner(box.centreX() + w * cos + h * sin, box.centreY() + w * sin - h * cos),
                new Corner(box.centreX() + w * cos - h * sin, box.centreY() + w * sin + h * cos),
                new Corner(box.centreX() - w * cos - h * sin, box.centreY() - w * sin + h * cos));
    }

    /** The point at shares of the way along the row and down it; beyond 0 and 1 the sides go on. */
    public Corner at(double along, double down) {
        return topLeft.towards(topRight, along).towards(bottomLeft.towards(bottomRight, along), down);
    }

    /** The part between shares of the way along and down. */
    public Quad part(double left, double top, double right, double bottom) {
        return new Quad(at(left, top), at(right, top), at(right, bottom), at(left, bottom));
    }

    public double width() {
        Corner left = at(0, 0.5);
        Corner right = at(1, 0.5);
        return Math.hypot(right.x() - left.x(), right.y() - left.y());
    }

    /** In the middle of the row. */
    public double height() {
        Corner top = at(0.5, 0);
        Corner bottom = at(0.5, 1);
        return Math.hypot(bottom.x() - top.x(), bottom.y() - top.y());
    }

    /** Clockwise from left-to-right, -180 to 180. */
    public double degrees() {
        Corner left = at(0, 0.5);
        Corner right = at(1, 0.5);
        return Math.toDegrees(Math.atan2(right.y() - left.y(), right.x() - left.x()));
    }

    /** The straight box that comes closest. */
    public Box box() {
        Corner centre = at(0.5, 0.5);
        return new Box(centre.x(), centre.y(), width(), height(), degrees());
    }

    /** The same place read from its other end. */
    public Quad upsideDown() {
        return part(1, 1, 0, 0);
    }

    Quad times(double scale) {
        return new Quad(topLeft.times(scale), topRight.times(scale), bottomRight.times(scale), bottomLeft.times(scale));
    }
}
