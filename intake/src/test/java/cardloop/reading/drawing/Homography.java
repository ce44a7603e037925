package cardloop.reading.drawing;

import java.util.List;

/** How a plane is seen by a camera that does not look at it squarely: straight lines stay straight. */
public final class Homography {
    private final double[] m;

    private Homography(double[] m) {
        this.m = m;
    }

    /** The one that takes the corners (0, 0), (width, 0), (width, height) and (0, height) to those of the quad. */
    public static Homography onto(Quad quad, double width, double height) {
        List<Spot> c = quad.corners();
        double dx1 = c.get(1).x() - c.get(2).x();
        double dx2 = c.get(3).x() - c.get(2).x();
        double dx3 = c.get(0).x() - c.get(1).x() + c.get(2).x() - c.get(3).x();
        double dy1 = c.get(1).y() - c.get(2).y();
        double dy2 = c.get(3).y() - c.get(2).y();
        double dy3 = c.get(0).y() - c.get(1).y() + c.get(2).y() - c.get(3).y();
        double below = dx1 * dy2 - dy1 * dx2;
        double g = (dx3 * dy2 - dy3 * dx2) / below;
        double h = (dx1 * dy3 - dy1 * dx3) / below;
        return new Homography(new double[] {
            (c.get(1).x() - c.get(0).x() + g * c.get(1).x()) / width,
            (c.get(3).x() - c.get(0).x() + h * c.get(3).x()) / height,
            c.get(0).x(),
            (c.get(1).y() - c.get(0).y() + g * c.get(1).y()) / width,
            (c.get(3).y() - c.get(0).y() + h * c.get(3).y()) / height,
            c.get(0).y(),
            g / width,
            h / height,
            1
        });
    }

    /** The way back. */
    public Homography inverse() {
        return new Homography(new double[] {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        });
    }

    public Spot of(double x, double y) {
        double w = m[6] * x + m[7] * y + m[8];
        return new Spot((m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w);
    }

    public Quad of(Quad quad) {
        return new Quad(of(quad.topLeft()), of(quad.topRight()), of(quad.bottomRight()), of(quad.bottomLeft()));
    }

    private Spot of(Spot spot) {
        return of(spot.x(), spot.y());
    }
}
