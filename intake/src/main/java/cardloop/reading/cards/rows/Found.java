package cardloop.reading.cards.rows;

import cardloop.reading.Box;
import cardloop.reading.picture.GreyImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A row before it is weighed against others.
 *
 * @param marks pieces of ink it is made of; few of them where glyphs ran together, or where a strip was taken for a row
 * @param unevenness how far its marks lie off straight lines, in heights
 */
record Found(Quad quad, int glyphs, int marks, double unevenness, Legibility legibility) {
    private static final double LIKE_HEIGHT = 1.4;
    private static final double LIKE_CONTRAST = 2.5;
    private static final double LIKE_WIDTH = 0.55;
    private static final double OFF_LINE = 0.3;
    private static final double WIDEST_GAP = 5;
    private static final double GLYPH_PITCH = 0.95;

    /** Codes are long even rows of clear print; beyond 25 glyphs length says nothing more. */
    double weight() {
        double even = 1 / (1 + Math.pow(unevenness / 0.12, 2));
        double clear = legibility.contrast() / (legibility.contrast() + 25);
        double apart = 0.4 + 0.6 * Math.min(1, marks / (double) glyphs);
        double size = Math.pow(Math.min(glyphs, 25), 0.7) * Math.sqrt(quad.height());
        return size * even * clear * apart * legibility.quiet();
    }

    /** The rows, and those that two or more of them make together, as when print is broken by blanks, shadow or wear. */
    static List<Found> withLonger(List<Found> rows, GreyImage image) {
        var all = new ArrayList<>(rows);
        List<Found> fromLeft =
                rows.stream().sorted(Comparator.comparingDouble(Found::left)).toList();
        for (Found first : fromLeft) {
            Found whole = first;
            for (Found other : fromLeft) {
                if (whole.goesOnIn(other)) {
                    whole = whole.with(other, image);
                }
            }
            if (!whole.equals(first)) {
                all.add(whole);
            }
        }
        return all;
    }

    private double left() {
        return quad.topLeft().x();
    }

    private boolean goesOnIn(Found other) {
        double contrasts = legibility.contrast() / other.legibility.contrast();
        if (contrasts > LIKE_CONTRAST || contrasts < 1 / LIKE_CONTRAST) {
            return false;
        }
        double height = quad.height();
        double ratio = other.quad.height() / height;
        if (ratio > LIKE_HEIGHT
                || ratio < 1 / LIKE_HEIGHT
                || legibility.lightOnDark() != other.legibility.lightOnDark()) {
            return false;
        }
        var begin = new Place(quad, other.quad.at(0, 0.5));
        var end = new Place(quad, other.quad.at(1, 0.5));
        return end.beyond() > 0.8 * height
                && begin.beyond() < WIDEST_GAP * height
                && begin.along() > 0
                && Math.abs(begin.off()) < OFF_LINE * height
                && Math.abs(end.off()) < (OFF_LINE + 0.03 * end.beyond() / height) * height;
    }

    private Found with(Found other, GreyImage image) {
        Quad both = new Quad(quad.topLeft(), other.quad.topRight(), other.quad.bottomRight(), quad.bottomLeft());
        double newWidth = both.width();
        int most = (int) Math.round(newWidth / (GLYPH_PITCH * both.height()));
        int together = Math.max(Math.max(glyphs, other.glyphs), Math.min(glyphs + other.glyphs, most));
        double off = Math.abs(new Place(both, quad.at(1, 0.5)).off()) / both.height();
        return new Found(
                both,
                together,
                marks + other.marks,
                Math.max(Math.max(unevenness, other.unevenness), off / 2),
                Legibility.of(image, both));
    }

    boolean isSameAs(Found other) {
        Box a = quad.box();
        Box b = other.quad.box();
        var centre = new Place(quad, other.quad.at(0.5, 0.5));
        double apart = Math.abs(centre.along() - a.width() / 2) * 2;
        double overlap = Math.min(Math.min(a.width(), b.width()), (a.width() + b.width() - apart) / 2);
        double ratio = a.height() / b.height();
        return overlap > 0.5 * Math.min(a.width(), b.width())
                && Math.min(a.width(), b.width()) > LIKE_WIDTH * Math.max(a.width(), b.width())
                && Math.abs(centre.off()) < 0.5 * Math.max(a.height(), b.height())
                && ratio > 0.75
                && ratio < 1.33;
    }

    TextRow on(GreyImage picture, double scale) {
        Quad full = quad.times(scale);
        return new TextRow(full, glyphs, legibility.lightOnDark(), Panel.around(picture, full.box()));
    }

    /**
     * A point beside a row.
     *
     * @param along from its left end
     * @param beyond past its right end
     * @param off below its centre line
     */
    private record Place(double along, double beyond, double off) {
        Place(Quad row, Quad.Corner point) {
            this(row, point, Math.toRadians(row.degrees()));
        }

        private Place(Quad row, Quad.Corner point, double radians) {
            this(
                    (point.x() - row.at(0, 0.5).x()) * Math.cos(radians)
                            + (point.y() - row.at(0, 0.5).y()) * Math.sin(radians),
                    (point.x() - row.at(1, 0.5).x()) * Math.cos(radians)
                            + (point.y() - row.at(1, 0.5).y()) * Math.sin(radians),
                    (point.y() - row.at(0, 0.5).y()) * Math.cos(radians)
                            - (point.x() - row.at(0, 0.5).x()) * Math.sin(radians));
        }
    }
}
