package cardloop.reading.cards.rows;

import cardloop.reading.Box;
import cardloop.reading.cards.rows.Quad.Corner;
import cardloop.reading.picture.GreyImage;

/**
 * A row cut out of a picture, straightened and scaled.
 *
 * @param image dark on light
 * @param source the whole cut, margins included, on the picture
 */
public record RowCut(GreyImage image, Quad source) {
    private static final int WIDEST = 4_000;
    private static final int MOST_TAPS = 4;

    /**
     * Cuts a row out.
     *
     * @param capPixels the height the row's glyphs shall have
     * @param margin surroundings above and below, in glyph heights; twice as much is kept at the ends, where a glyph may
     *     have been missed
     */
    public static RowCut of(GreyImage picture, TextRow row, int capPixels, double margin) {
        double ends = 2 * margin * row.quad().height() / row.quad().width();
        Quad source = row.quad().part(-ends, -margin, 1 + ends, 1 + margin);
        double scale = capPixels / row.quad().height();
        int width = Math.clamp(Math.round(source.width() * scale), 1, WIDEST);
        int height = (int) Math.max(1, Math.round(capPixels * (1 + 2 * margin)));
        GreyImage cut = sampled(picture, source, width, height);
        return new RowCut(row.lightOnDark() ? cut.inverted() : cut, source);
    }

    private static GreyImage sampled(GreyImage picture, Quad source, int width, int height) {
        byte[] out = new byte[width * height];
        int taps = Math.clamp(Math.round(source.height() / height), 1, MOST_TAPS);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int tap = 0; tap < taps * taps; tap++) {
                    double along = (x + (tap % taps + 0.5) / taps) / width;
                    double down = (y + (Math.floorDiv(tap, taps) + 0.5) / taps) / height;
                    Corner spot = source.at(along, down);
                    sum += picture.sample(spot.x() - 0.5, spot.y() - 0.5);
                }
                out[y * width + x] = (byte) Math.round(sum / (taps * taps));
            }
        }
        return new GreyImage(width, height, out);
    }

    /** The box on the picture of a rectangle of this cut. */
    public Box onPicture(double left, double top, double width, double height) {
        return source.part(
                        left / image.width(),
                        top / image.height(),
                        (left + width) / image.width(),
                        (top + height) / image.height())
                .box();
    }
}
