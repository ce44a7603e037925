package cardloop.reading.photos;

import cardloop.reading.drawing.Chance;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The field that was under the coating: a strip with rests of silver on it. */
record Strip(double left, double top, double right, double bottom, boolean dark) {

    void paint(Graphics2D pen, Chance chance) {
        double level = dark ? chance.between(0.1, 0.28) : chance.between(0.82, 0.98);
        pen.setColor(Color.getHSBColor((float) chance.between(0, 1), (float) chance.between(0, 0.12), (float) level));
        pen.fill(new Rectangle2D.Double(left, top, right - left, bottom - top));
    }

    Color ink(Chance chance, double strong) {
        double level = dark ? 0.65 + 0.3 * strong : 0.5 - 0.45 * strong;
        float colourful = (float) (chance.comesTrue(0.6) ? 0 : chance.between(0.3, 0.8));
        return Color.getHSBColor((float) chance.between(0, 1), dark ? 0.1f * colourful : colourful, (float) level);
    }

    /** Coating left over: along the edges as a rule, and in flecks. */
    void rests(Graphics2D pen, Chance chance, double wear) {
        if (chance.comesTrue(0.3)) {
            return;
        }
        for (int side = 0; side < 2; side++) {
            ragged(pen, chance, side == 0 ? top : bottom, (side == 0 ? 1 : -1) * chance.between(1, 3 + 6 * wear));
        }
        for (int i = (int) chance.between(4, 16 + 60 * wear); i > 0; i--) {
            double x = chance.between(left, right);
            double y = chance.between(top, bottom);
            pen.setColor(silver(chance));
            pen.fill(new Rectangle2D.Double(x, y, chance.between(0.6, 3 + 5 * wear), chance.between(0.4, 1.6)));
        }
    }

    private void ragged(Graphics2D pen, Chance chance, double edge, double depth) {
        var path = new Path2D.Double();
        path.moveTo(left, edge);
        double from = left + chance.between(0, 0.4) * (right - left);
        double to = right - chance.between(0, 0.4) * (right - left);
        path.lineTo(from, edge);
        for (double x = from; x < to; x += chance.between(4, 12)) {
            path.lineTo(x, edge + depth * chance.between(0.2, 1));
        }
        path.lineTo(to, edge);
        path.closePath();
        pen.setColor(silver(chance));
        pen.fill(path);
    }

    static Color silver(Chance chance) {
        int level = (int) chance.between(125, 185);
        return new Color(level, level, level + 4, (int) chance.between(190, 255));
    }
}
