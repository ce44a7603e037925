package cardloop.reading.code;

import cardloop.reading.Field;
import cardloop.reading.RowShape;
import cardloop.reading.rows.TextRow;

/** A row that may be one of the declared rows. */
record Claim(TextRow row, RowShape shape, Look look, Stretch stretch) {
    private static final double PANEL_WORTH = 0.25;
    private static final double COUNT_WORTH = 0.35;
    private static final double SIZE_WORTH = 1.3;
    private static final double LIKE_SIZE = 0.75;
    private static final int LABEL_GLYPHS = 12;

    /**
     * How well the row would do: what was read, how many glyphs stand there, whether PINs stand on a strip of their own
     * and numbers do not, and that codes are printed larger than the small print below them.
     *
     * @param tallest height of the largest row that reads like a code
     */
    double worth(double tallest) {
        double panel = shape.field() == Field.PIN ? row.panel() : 1 - row.panel();
        double smaller = Math.max(0, LIKE_SIZE - row.box().height() / tallest);
        return stretch.score() + PANEL_WORTH * panel + COUNT_WORTH * countFit() - SIZE_WORTH * smaller;
    }

    /** 1 when about as many glyphs stand there as the shape has; a label before them costs a little. */
    private double countFit() {
        double missing = Math.max(0, shape.minLength() - row.glyphs()) / (double) shape.minLength();
        double tooMany = Math.max(0, row.glyphs() - shape.maxLength() - 2) / (double) LABEL_GLYPHS;
        return Math.max(-1, 1 - 2 * missing - tooMany);
    }

    boolean sharesRowWith(Claim other) {
        return row.overlaps(other.row());
    }
}
