package cardloop.reading.photos;

import cardloop.reading.drawing.Chance;
import cardloop.reading.drawing.Homography;
import cardloop.reading.drawing.Planes;
import cardloop.reading.drawing.Quad;
import cardloop.reading.drawing.Spot;
import cardloop.reading.photos.CardPhoto.CardTruth;
import cardloop.reading.photos.CardPhoto.RowTruth;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Makes photos after plans; the same plan makes the same photo. */
public final class PhotoMaker {
    private static final List<Integer> WIDTHS = List.of(1000, 1080, 1200, 1440, 1440, 1600, 1920, 2400, 3000);
    private static final double LEAST_CAP_PIXELS = 23;
    private static final double OVERDRAWN = 1.15;

    private PhotoMaker() {}

    public static CardPhoto made(PhotoPlan plan) {
        var chance = new Chance(plan.seed());
        int width = chance.oneOf(WIDTHS);
        int height = width * 3 / 4;
        var scene = new Scene(new Planes(width, height), plan.level());
        scene.table(chance.part());
        var cards = new ArrayList<CardTruth>();
        for (Quad place : places(plan, width, height)) {
            Quad corners = Pose.drawn(plan.level(), width(place), height(place), chance.part());
            cards.add(card(plan, moved(corners, place.topLeft()), scene, chance.part()));
        }
        scene.light(chance.part(), cards);
        Exposure.Shot shot = Exposure.of(scene.planes(), plan, chance.part());
        List<CardTruth> seen = cards.stream()
                .map(card -> turned(card, plan.quarterTurns(), width, height))
                .toList();
        return new CardPhoto(shot.jpeg(), shot.width(), shot.height(), plan.level(), seen);
    }

    private static CardTruth card(PhotoPlan plan, Quad corners, Scene scene, Chance chance) {
        double scale = Math.max(corners.width(), corners.height() / 0.63) / Ground.WIDTH;
        double drawn = scale * OVERDRAWN;
        var face = new BufferedImage(
                (int) (Ground.WIDTH * drawn), (int) (Ground.HEIGHT * drawn), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = face.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(drawn, drawn);
        CardFace.Rows rows = new CardFace(pen, chance, plan.level(), LEAST_CAP_PIXELS / scale).draw(plan.scheme());
        pen.dispose();
        scene.lay(face, corners);
        var seen = Homography.onto(corners, Ground.WIDTH, Ground.HEIGHT);
        return new CardTruth(plan.scheme(), corners, row(rows.number(), seen), row(rows.pin(), seen));
    }

    private static RowTruth row(RowTruth row, Homography seen) {
        return new RowTruth(
                row.code(),
                row.typeface(),
                row.glyphs().stream()
                        .map(glyph -> glyph.at(seen.of(glyph.place())))
                        .toList());
    }

    /** Several cards share the table: two side by side or one above the other, up to four in quarters. */
    private static List<Quad> places(PhotoPlan plan, int width, int height) {
        int across = plan.cards() > 1 ? 2 : 1;
        int down = plan.cards() > 2 ? 2 : 1;
        var places = new ArrayList<Quad>();
        for (int i = 0; i < plan.cards(); i++) {
            double left = i % across * (double) width / across;
            double top = Math.floorDiv(i, across) * (double) height / down;
            places.add(Quad.of(left, top, left + (double) width / across, top + (double) height / down));
        }
        return places;
    }

    private static double width(Quad place) {
        return place.topRight().x() - place.topLeft().x();
    }

    private static double height(Quad place) {
        return place.bottomLeft().y() - place.topLeft().y();
    }

    private static Quad moved(Quad quad, Spot by) {
        List<Spot> c = quad.corners().stream()
                .map(spot -> new Spot(spot.x() + by.x(), spot.y() + by.y()))
                .toList();
        return new Quad(c.get(0), c.get(1), c.get(2), c.get(3));
    }

    private static CardTruth turned(CardTruth card, int quarters, int width, int height) {
        return new CardTruth(
                card.scheme(),
                turned(card.corners(), quarters, width, height),
                turned(card.number(), quarters, width, height),
                turned(card.pin(), quarters, width, height));
    }

    private static RowTruth turned(RowTruth row, int quarters, int width, int height) {
        return new RowTruth(
                row.code(),
                row.typeface(),
                row.glyphs().stream()
                        .map(glyph -> glyph.at(turned(glyph.place(), quarters, width, height)))
                        .toList());
    }

    private static Quad turned(Quad quad, int quarters, int width, int height) {
        List<Spot> c = quad.corners().stream()
                .map(spot -> switch (quarters) {
                    case 1 -> new Spot(height - spot.y(), spot.x());
                    case 2 -> new Spot(width - spot.x(), height - spot.y());
                    case 3 -> new Spot(spot.y(), width - spot.x());
                    default -> spot;
                })
                .toList();
        return new Quad(c.get(0), c.get(1), c.get(2), c.get(3));
    }
}
