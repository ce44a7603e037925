package cardloop.reading.rows;

import cardloop.reading.Box;
import cardloop.reading.picture.GreyImage;

/**
 * A row cut out of a picture, straightened and scaled.
 *
 * @param image dark on light
 * @param source the box of the whole cut, margins included, on the picture
 */
public record RowCut(GreyImage image, Box source) {

    /**
     * Cuts a row out.
     *
     * @param capPixels the height the row's glyphs shall have
     * @param margin surroundings above and below, in glyph heights; twice as much is kept at the ends, where a glyph may
     *     have been missed
     */
    public static RowCut of(GreyImage picture, TextRow row, int capPixels, double margin) {
        Box box = row.box();
        double pad = margin * box.height();
        double ends = 2 * pad;
        Box source =
                new Box(box.centreX(), box.centreY(), box.width() + 2 * ends, box.height() + 2 * pad, box.degrees());
        double scale = capPixels / box.height();
        int width = (int) Math.max(1, Math.min(4000, Math.round(source.width() * scale)));
        int height = (int) Math.max(1, Math.round(source.height() * scale));
        GreyImage cut = sampled(picture, source, width, height);
        return new RowCut(row.lightOnDark() ? cut.inverted() : cut, source);
    }

    private static GreyImage sampled(GreyImage picture, Box source, int width, int height) {
        byte[] out = new byte[width * height];
        double cos = Math.cos(Math.toRadians(source.degrees()));
        double sin = Math.sin(Math.toRadians(source.degrees()));
        double stepX = source.width() / width;
        double stepY = source.height() / height;
        int taps = (int) Math.max(1, Math.min(4, Math.round(stepY)));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int tap = 0; tap < taps * taps; tap++) {
                    double dx = (x + (tap % taps + 0.5) / taps) * stepX - source.width() / 2;
                    double dy = (y + (Math.floorDiv(tap, taps) + 0.5) / taps) * stepY - source.height() / 2;
                    sum += picture.sample(
                            source.centreX() + dx * cos - dy * sin - 0.5, source.centreY() + dx * sin + dy * cos - 0.5);
                }
                out[y * width + x] = (byte) Math.round(sum / (taps * taps));
            }
        }
        return new GreyImage(width, height, out);
    }

    /** The box on the picture of a rectangle of this cut. */
    public Box onPicture(double left, double top, double width, double height) {
        double scaleX = source.width() / image.width();
        double scaleY = source.height() / image.height();
        double dx = (left + width / 2) * scaleX - source.width() / 2;
        double dy = (top + height / 2) * scaleY - source.height() / 2;
        double cos = Math.cos(Math.toRadians(source.degrees()));
        double sin = Math.sin(Math.toRadians(source.degrees()));
        return new Box(
                source.centreX() + dx * cos - dy * sin,
                source.centreY() + dx * sin + dy * cos,
                width * scaleX,
                height * scaleY,
                source.degrees());
    }
}
