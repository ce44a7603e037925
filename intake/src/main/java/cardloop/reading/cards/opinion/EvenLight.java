package cardloop.reading.cards.opinion;

import cardloop.reading.cards.rows.RowCut;
import cardloop.reading.cards.rows.TextRow;
import cardloop.reading.picture.GreyImage;
import cardloop.reading.picture.LocalThreshold;

/** A row as the second recogniser likes it: larger, and the light evened out. */
public final class EvenLight {
    private static final int CAP_PIXELS = 32;
    private static final double MARGIN = 0.5;

    private EvenLight() {}

    public static GreyImage on(GreyImage picture, TextRow row) {
        return new LocalThreshold(RowCut.of(picture, row, CAP_PIXELS, MARGIN).image(), CAP_PIXELS).flattened();
    }
}
