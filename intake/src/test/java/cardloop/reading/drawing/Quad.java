package cardloop.reading.drawing;

import java.util.List;

/** A place with four corners, clockwise from where its text begins at the top. */
public record Quad(Spot topLeft, Spot topRight, Spot bottomRight, Spot bottomLeft) {

    public static Quad of(double left, double top, double right, double bottom) {
        return new Quad(new Spot(left, top), new Spot(right, top), new Spot(right, bottom), new Spot(left, bottom));
    }

    public List<Spot> corners() {
        return List.of(topLeft, topRight, bottomRight, bottomLeft);
    }

    public Spot centre() {
        return topLeft.towards(bottomRight, 0.5).towards(topRight.towards(bottomLeft, 0.5), 0.5);
    }

    /** From the middle of the left side to the middle of the right side. */
    public double width() {
        Spot left = topLeft.towards(bottomLeft, 0.5);
        Spot right = topRight.towards(bottomRight, 0.5);
        return Math.hypot(right.x() - left.x(), right.y() - left.y());
    }

    /** Half the sum of the left and the right side. */
    public double height() {
        return (Math.hypot(bottomLeft.x() - topLeft.x(), bottomLeft.y() - topLeft.y())
                        + Math.hypot(bottomRight.x() - topRight.x(), bottomRight.y() - topRight.y()))
                / 2;
    }

    /** Clockwise from left-to-right, -180 to 180. */
    public double degrees() {
        Spot left = topLeft.towards(bottomLeft, 0.5);
        Spot right = topRight.towards(bottomRight, 0.5);
        return Math.toDegrees(Math.atan2(right.y() - left.y(), right.x() - left.x()));
    }

    /** The quad from the first one's left side to the last one's right side. */
    public static Quad around(List<Quad> run) {
        Quad first = run.getFirst();
        Quad last = run.getLast();
        return new Quad(first.topLeft(), last.topRight(), last.bottomRight(), first.bottomLeft());
    }
}
