package cardloop.reading.cards.code;

import cardloop.reading.Box;
import cardloop.reading.cards.net.LineNet;
import cardloop.reading.cards.rows.Quad;
import cardloop.reading.cards.rows.RowCut;
import cardloop.reading.cards.rows.TextRow;

/**
 * Where a part of a row's cut stands on the picture, from cap line to base line.
 *
 * @param left in pixels of the cut
 * @param right in pixels of the cut
 */
record Place(RowCut cut, double left, double right) {
    private static final double CAP_LINE = (double) LineNet.MARGIN_PIXELS / LineNet.LINE_PIXELS;

    Quad quad() {
        double width = cut.image().width();
        return cut.source().part(left / width, CAP_LINE, right / width, 1 - CAP_LINE);
    }

    Box box() {
        return quad().box();
    }

    /** This part as a row of its own. */
    TextRow row(TextRow whole, int glyphs) {
        return new TextRow(quad(), glyphs, whole.lightOnDark(), whole.panel());
    }
}
