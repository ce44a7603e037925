package cardloop.reading.photos;

import cardloop.reading.drawing.Chance;
import cardloop.reading.drawing.Quad;
import cardloop.reading.drawing.Spot;
import java.util.ArrayList;
import java.util.List;

/** How a card lies before the camera: turned, leaning, and as large as fits. */
final class Pose {
    private static final double DISTANCE = 2.1;
    private static final double FULL = 0.97;

    private Pose() {}

    /** The card's corners in a frame of this size. */
    static Quad drawn(Level level, double width, double height, Chance chance) {
        double tilt = Math.toRadians(chance.between(-level.mostTilt(), level.mostTilt()));
        double leanX = Math.toRadians(chance.between(-level.mostLean(), level.mostLean()));
        double leanY = Math.toRadians(chance.between(-level.mostLean(), level.mostLean()));
        List<Spot> seen = new ArrayList<>();
        for (Spot corner : Quad.of(-0.5, -0.315, 0.5, 0.315).corners()) {
            double x = corner.x() * Math.cos(tilt) - corner.y() * Math.sin(tilt);
            double y = corner.x() * Math.sin(tilt) + corner.y() * Math.cos(tilt);
            double depth = DISTANCE + x * Math.sin(leanY) + y * Math.sin(leanX);
            seen.add(new Spot(x * Math.cos(leanY) / depth, y * Math.cos(leanX) / depth));
        }
        return fitted(seen, width, height, chance);
    }

    private static Quad fitted(List<Spot> seen, double width, double height, Chance chance) {
        double left = seen.stream().mapToDouble(Spot::x).min().orElseThrow();
        double right = seen.stream().mapToDouble(Spot::x).max().orElseThrow();
        double top = seen.stream().mapToDouble(Spot::y).min().orElseThrow();
        double bottom = seen.stream().mapToDouble(Spot::y).max().orElseThrow();
        double largest = Math.min(width / (right - left), height / (bottom - top));
        double scale = largest * chance.between(0.8, FULL);
        double freeX = width - scale * (right - left);
        double freeY = height - scale * (bottom - top);
        double x = freeX * chance.between(0.2, 0.8) - scale * left;
        double y = freeY * chance.between(0.2, 0.8) - scale * top;
        List<Spot> placed = seen.stream()
                .map(spot -> new Spot(x + scale * spot.x(), y + scale * spot.y()))
                .toList();
        return new Quad(placed.get(0), placed.get(1), placed.get(2), placed.get(3));
    }
}
