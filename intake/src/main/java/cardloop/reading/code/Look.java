package cardloop.reading.code;

import cardloop.reading.picture.GreyImage;
import cardloop.reading.picture.Ink;
import cardloop.reading.picture.LocalThreshold;
import cardloop.reading.rows.RowCut;
import cardloop.reading.rows.TextRow;

/** One way to prepare a row for the recogniser. Different preparations fail differently. */
enum Look {
    /** Light evened out; the first and best look. */
    EVEN(32, 0),
    /** Larger and smoothed, which joins the dots of dot-matrix print. */
    SMOOTH(40, 2),
    /** Smaller: the recogniser sees strokes in another proportion. */
    SMALL(24, 1),
    /** Black and white only. */
    BINARY(40, 1);

    /** Surroundings kept on each side of a row, in glyph heights. */
    static final double MARGIN = 0.5;

    private static final double INK_SPREADS = 0.5;
    private static final int INK_LEAST = 8;

    private final int capPixels;
    private final int blurRadius;

    Look(int capPixels, int blurRadius) {
        this.capPixels = capPixels;
        this.blurRadius = blurRadius;
    }

    RowCut at(GreyImage picture, TextRow row) {
        RowCut cut = RowCut.of(picture, row, capPixels, MARGIN);
        var ground = new LocalThreshold(cut.image().blurred(blurRadius), capPixels);
        GreyImage prepared = switch (this) {
            case EVEN, SMOOTH, SMALL -> ground.flattened();
            case BINARY ->
                blackOnWhite(ground.inks(INK_SPREADS, INK_LEAST).dark()).blurred(1);
        };
        return new RowCut(prepared, cut.source());
    }

    private static GreyImage blackOnWhite(Ink ink) {
        byte[] out = new byte[ink.pixels().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (ink.pixels()[i] == 1 ? 0 : 255);
        }
        return new GreyImage(ink.width(), ink.height(), out);
    }
}
