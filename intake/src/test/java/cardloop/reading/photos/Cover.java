package cardloop.reading.photos;

import cardloop.reading.drawing.Chance;
import cardloop.reading.drawing.Quad;
import cardloop.reading.photos.CardPhoto.GlyphTruth;
import cardloop.reading.photos.CardPhoto.RowTruth;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;

/** Lays something over one to three characters of a row. */
record Cover(Graphics2D pen, Chance chance) {
    private static final double LEAST = 0.25;
    private static final double MOST = 0.6;
    private static final int TEETH = 8;

    RowTruth over(RowTruth row) {
        var glyphs = new ArrayList<GlyphTruth>(row.glyphs());
        for (int left = 1 + chance.below(3); left > 0; left--) {
            int at = chance.below(glyphs.size());
            GlyphTruth glyph = glyphs.get(at);
            if (glyph.covered() <= 0) {
                double share = chance.between(LEAST, MOST);
                lay(glyph.place(), share);
                glyphs.set(at, new GlyphTruth(glyph.value(), glyph.place(), share));
            }
        }
        return new RowTruth(row.code(), row.typeface(), glyphs);
    }

    /** From one of the four sides inwards, with a ragged edge. */
    private void lay(Quad place, double share) {
        double left = place.topLeft().x();
        double top = place.topLeft().y();
        double width = place.bottomRight().x() - left;
        double height = place.bottomRight().y() - top;
        boolean upright = chance.comesTrue(0.5);
        boolean fromEnd = chance.comesTrue(0.5);
        var patch = new Path2D.Double();
        for (int i = 0; i <= TEETH; i++) {
            double along = i / (double) TEETH;
            double depth = share + chance.between(-0.07, 0.07);
            point(patch, left, top, width, height, upright, along, fromEnd ? 1 - depth : depth);
        }
        point(patch, left, top, width, height, upright, 1, fromEnd ? 1.04 : -0.04);
        point(patch, left, top, width, height, upright, 0, fromEnd ? 1.04 : -0.04);
        patch.closePath();
        pen.setColor(Strip.silver(chance));
        pen.fill(patch);
    }

    private static void point(
            Path2D patch,
            double left,
            double top,
            double width,
            double height,
            boolean upright,
            double along,
            double depth) {
        double x = left + width * (upright ? depth : along);
        double y = top + height * (upright ? along : depth);
        if (patch.getCurrentPoint() == null) {
            patch.moveTo(x, y);
        } else {
            patch.lineTo(x, y);
        }
    }
}
