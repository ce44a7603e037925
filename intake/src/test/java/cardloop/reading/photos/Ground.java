package cardloop.reading.photos;

import cardloop.reading.drawing.Chance;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** What is on a card besides text: its colour, ornaments, bars, and what wear does to it. */
record Ground(double hue, double saturation, double brightness) {
    static final double WIDTH = 856;
    static final double HEIGHT = 540;

    private static final double DARK = 0.42;

    static Ground drawn(Chance chance) {
        boolean dark = chance.comesTrue(0.28);
        return new Ground(
                chance.between(0, 1),
                chance.between(0.05, 0.6),
                dark ? chance.between(0.12, 0.32) : chance.between(0.62, 0.97));
    }

    boolean isDark() {
        return brightness < DARK;
    }

    Color shade(double lighter) {
        return Color.getHSBColor((float) hue, (float) saturation, (float) Math.clamp(brightness + lighter, 0.03, 1));
    }

    /** Ink that stands out from it: strong from 0 (faint) to 1. */
    Color ink(Chance chance, double strong) {
        double away = 0.36 + 0.5 * strong;
        double level = isDark() ? Math.min(1, brightness + away) : Math.max(0.02, brightness - away);
        float colourful = (float) (chance.comesTrue(0.5) ? 0 : chance.between(0.2, isDark() ? 0.3 : 0.85));
        return Color.getHSBColor((float) chance.between(0, 1), colourful, (float) level);
    }

    void paint(Graphics2D pen, Chance chance) {
        double turn = chance.between(-0.12, 0.12);
        pen.setPaint(new GradientPaint(
                0, 0, shade(turn), (float) WIDTH, (float) (HEIGHT * chance.between(0, 1)), shade(-turn)));
        pen.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        for (int i = chance.below(5); i > 0; i--) {
            double size = chance.between(60, 320);
            double x = chance.between(-100, WIDTH);
            double y = chance.between(-100, HEIGHT);
            pen.setColor(shade(chance.between(-0.1, 0.1)));
            if (chance.comesTrue(0.5)) {
                pen.fill(new Ellipse2D.Double(x, y, size, size));
            } else {
                pen.setStroke(new BasicStroke((float) chance.between(1, 5)));
                pen.draw(new Arc2D.Double(
                        x, y, size, size, chance.between(0, 360), chance.between(60, 360), Arc2D.OPEN));
            }
        }
    }

    static void bars(Graphics2D pen, double left, double top, Chance chance) {
        pen.setColor(Color.WHITE);
        pen.fill(new Rectangle2D.Double(left, top, 190, 46));
        pen.setColor(Color.BLACK);
        for (double x = left + 8; x < left + 180; x += chance.between(3, 7)) {
            pen.fill(new Rectangle2D.Double(x, top + 4, chance.between(1.2, 3.4), 38));
        }
    }

    static void squares(Graphics2D pen, double left, double top, Chance chance) {
        int cells = 25;
        double cell = 3.6;
        pen.setColor(Color.WHITE);
        pen.fill(new Rectangle2D.Double(left - 9, top - 9, cells * cell + 18, cells * cell + 18));
        pen.setColor(Color.BLACK);
        for (int i = 0; i < cells * cells; i++) {
            int x = i % cells;
            int y = i / cells;
            int fromCorner = Math.min(
                    Math.max(Math.abs(x - 3), Math.abs(y - 3)),
                    Math.min(Math.max(Math.abs(x - 21), Math.abs(y - 3)), Math.max(Math.abs(x - 3), Math.abs(y - 21))));
            boolean black = fromCorner <= 4 ? fromCorner == 3 || fromCorner <= 1 : chance.comesTrue(0.5);
            if (black) {
                pen.fill(new Rectangle2D.Double(left + x * cell, top + y * cell, cell, cell));
            }
        }
    }

    static void scratches(Graphics2D pen, Chance chance, double wear) {
        for (int i = (int) (wear * chance.between(0, 7)); i > 0; i--) {
            double x = chance.between(0, WIDTH);
            double y = chance.between(0, HEIGHT);
            double angle = chance.between(0, Math.PI);
            double length = chance.between(30, 170);
            int grey = chance.comesTrue(0.6) ? 235 : 70;
            pen.setColor(new Color(grey, grey, grey, (int) chance.between(90, 200)));
            pen.setStroke(new BasicStroke((float) chance.between(0.5, 1.8)));
            pen.draw(new Line2D.Double(x, y, x + length * Math.cos(angle), y + length * Math.sin(angle)));
        }
    }
}
