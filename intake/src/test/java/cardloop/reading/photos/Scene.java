package cardloop.reading.photos;

import cardloop.reading.drawing.Chance;
import cardloop.reading.drawing.Cloth;
import cardloop.reading.drawing.Homography;
import cardloop.reading.drawing.Planes;
import cardloop.reading.drawing.Quad;
import cardloop.reading.drawing.Spot;
import cardloop.reading.photos.CardPhoto.CardTruth;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/** What lies before the camera, and the light on it. */
record Scene(Planes planes, Level level) {

    void table(Chance chance) {
        Color colour = Color.getHSBColor(
                (float) chance.between(0, 1), (float) chance.between(0, 0.4), (float) chance.between(0.15, 0.8));
        var cloth = new Cloth(chance, chance.between(6, 160), planes.width());
        double rough = chance.between(4, 32);
        for (int y = 0; y < planes.height(); y++) {
            for (int x = 0; x < planes.width(); x++) {
                float away = (float) rough * cloth.at(x, y);
                planes.set(x, y, colour.getRed() + away, colour.getGreen() + away, colour.getBlue() + away);
            }
        }
    }

    /** The card where its corners are, over its shadow. */
    void lay(BufferedImage face, Quad corners) {
        shadow(corners);
        Homography back =
                Homography.onto(corners, face.getWidth(), face.getHeight()).inverse();
        int width = face.getWidth();
        int height = face.getHeight();
        int[] rgb = face.getRGB(0, 0, width, height, null, 0, width);
        Bounds bounds = Bounds.of(corners, planes);
        for (int y = bounds.top(); y < bounds.bottom(); y++) {
            for (int x = bounds.left(); x < bounds.right(); x++) {
                Spot from = back.of(x + 0.5, y + 0.5);
                if (from.x() >= 0 && from.y() >= 0 && from.x() < width && from.y() < height) {
                    double fromX = Math.clamp(from.x() - 0.5, 0, width - 1.001);
                    double fromY = Math.clamp(from.y() - 0.5, 0, height - 1.001);
                    planes.set(
                            x,
                            y,
                            mixed(rgb, width, fromX, fromY, 16),
                            mixed(rgb, width, fromX, fromY, 8),
                            mixed(rgb, width, fromX, fromY, 0));
                }
            }
        }
    }

    private static float mixed(int[] rgb, int width, double x, double y, int shift) {
        int left = (int) x;
        int top = (int) y;
        int at = top * width + left;
        int below = Math.min(at + width, rgb.length - 2);
        double fx = x - left;
        double fy = y - top;
        double upper = (rgb[at] >> shift & 0xff) * (1 - fx) + (rgb[at + 1] >> shift & 0xff) * fx;
        double lower = (rgb[below] >> shift & 0xff) * (1 - fx) + (rgb[below + 1] >> shift & 0xff) * fx;
        return (float) (upper * (1 - fy) + lower * fy);
    }

    private void shadow(Quad corners) {
        double away = planes.width() * 0.006;
        Spot centre = corners.centre();
        Homography back = Homography.onto(corners, 2, 2).inverse();
        Bounds bounds = Bounds.of(corners, planes).wider((int) (4 * away), planes);
        for (int y = bounds.top(); y < bounds.bottom(); y++) {
            for (int x = bounds.left(); x < bounds.right(); x++) {
                Spot from = back.of(x - away, y - away);
                double out = Math.max(Math.abs(from.x() - 1), Math.abs(from.y() - 1)) - 1;
                double near = Math.clamp(
                        1 - out * Math.abs(centre.x() - corners.topLeft().x()) / (3 * away), 0, 1);
                planes.light(x, y, (float) (1 - 0.45 * near), 0);
            }
        }
    }

    void light(Chance chance, List<CardTruth> cards) {
        double wear = level.wear();
        double angle = chance.between(0, 2 * Math.PI);
        double strength = chance.between(0, 0.1 + 0.22 * wear);
        double exposure = chance.between(1 - 0.4 * wear, 1.04 + 0.12 * wear);
        boolean shaded = chance.comesTrue(0.15 + 0.3 * wear);
        double edge = chance.between(-0.3, 0.3);
        double edgeAngle = chance.between(0, 2 * Math.PI);
        double dim = chance.between(0.45, 0.8);
        double soft = chance.between(0.015, 0.08);
        for (int y = 0; y < planes.height(); y++) {
            for (int x = 0; x < planes.width(); x++) {
                double dx = x / (double) planes.width() - 0.5;
                double dy = y / (double) planes.height() - 0.5;
                double along = dx * Math.cos(edgeAngle) + dy * Math.sin(edgeAngle) - edge;
                double shade = shaded ? dim + (1 - dim) * Math.clamp(0.5 + along / (2 * soft), 0, 1) : 1;
                double slope = 1 + 2 * strength * (dx * Math.cos(angle) + dy * Math.sin(angle));
                planes.light(x, y, (float) (exposure * slope * shade), 0);
            }
        }
        for (int i = glares(chance); i > 0; i--) {
            glare(chance, chance.oneOf(cards));
        }
    }

    private int glares(Chance chance) {
        return switch (level) {
            case CLEAN -> 0;
            case NORMAL -> chance.comesTrue(0.3) ? 1 : 0;
            case HARD -> 1 + chance.below(2);
            case DAMAGED -> chance.comesTrue(0.5) ? 1 : 0;
        };
    }

    /** A lamp seen in the card: anywhere on it, in hard photos now and then on a row. */
    private void glare(Chance chance, CardTruth card) {
        Quad corners = card.corners();
        Spot on = corners.topLeft()
                .towards(corners.topRight(), chance.between(0, 1))
                .towards(
                        corners.bottomLeft().towards(corners.bottomRight(), chance.between(0, 1)),
                        chance.between(0, 1));
        double sizeX = planes.width() * chance.between(0.03, 0.14);
        double sizeY = sizeX * chance.between(0.4, 1.3);
        double strength = chance.between(30, 80 + 110 * level.wear());
        for (int y = Math.max(0, (int) (on.y() - 3 * sizeY)); y < Math.min(planes.height(), on.y() + 3 * sizeY); y++) {
            for (int x = Math.max(0, (int) (on.x() - 3 * sizeX));
                    x < Math.min(planes.width(), on.x() + 3 * sizeX);
                    x++) {
                double away = Math.pow((x - on.x()) / sizeX, 2) + Math.pow((y - on.y()) / sizeY, 2);
                planes.light(x, y, 1, (float) (strength * Math.exp(-away / 2)));
            }
        }
    }

    /** Whole pixels around a quad, inside the picture. */
    private record Bounds(int left, int top, int right, int bottom) {
        static Bounds of(Quad quad, Planes planes) {
            double[] xs = quad.corners().stream().mapToDouble(Spot::x).sorted().toArray();
            double[] ys = quad.corners().stream().mapToDouble(Spot::y).sorted().toArray();
            return new Bounds((int) xs[0], (int) ys[0], (int) xs[3] + 1, (int) ys[3] + 1).wider(0, planes);
        }

        Bounds wider(int by, Planes planes) {
            return new Bounds(
                    Math.max(0, left - by),
                    Math.max(0, top - by),
                    Math.min(planes.width(), right + by),
                    Math.min(planes.height(), bottom + by));
        }
    }
}
