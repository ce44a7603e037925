package cardloop.reading.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A decoded photo, as stored.
 *
 * @param turn what is to be done to see it upright
 * @param step one pixel here is {@code step} pixels of the photo
 * @param whole the decoder had nothing to complain about
 */
public record DecodedPhoto(BufferedImage stored, Turn turn, int step, boolean whole) {

    /** The photo upright in grey (luma of ITU-R BT.601). */
    public GreyImage grey() {
        int width = stored.getWidth();
        int height = stored.getHeight();
        byte[] grey = new byte[width * height];
        switch (stored.getType()) {
            case BufferedImage.TYPE_3BYTE_BGR -> fromBgr(grey);
            case BufferedImage.TYPE_BYTE_GRAY -> System.arraycopy(bytes(), 0, grey, 0, grey.length);
            default -> fromAnything(grey, width, height);
        }
        return turn.apply(new GreyImage(width, height, grey));
    }

    /** The photo upright in colour, on white where it is transparent. */
    public BufferedImage upright() {
        int width = turn.swapsAxes() ? stored.getHeight() : stored.getWidth();
        int height = turn.swapsAxes() ? stored.getWidth() : stored.getHeight();
        var seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int storedWidth = stored.getWidth();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int source = turn.source(x, y, width, height, storedWidth);
                seen.setRGB(x, y, onWhite(stored.getRGB(source % storedWidth, source / storedWidth)));
            }
        }
        return seen;
    }

    private byte[] bytes() {
        return ((DataBufferByte) stored.getRaster().getDataBuffer()).getData();
    }

    private void fromBgr(byte[] grey) {
        byte[] bgr = bytes();
        for (int i = 0, j = 0; i < grey.length; i++, j += 3) {
            grey[i] = luma(bgr[j + 2] & 0xff, bgr[j + 1] & 0xff, bgr[j] & 0xff);
        }
    }

    private void fromAnything(byte[] grey, int width, int height) {
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            stored.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int rgb = onWhite(row[x]);
                grey[y * width + x] = luma(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
            }
        }
    }

    private static byte luma(int red, int green, int blue) {
        return (byte) ((299 * red + 587 * green + 114 * blue) / 1000);
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 255) {
            return argb & 0xffffff;
        }
        int red = mixed(argb >> 16 & 0xff, alpha);
        int green = mixed(argb >> 8 & 0xff, alpha);
        int blue = mixed(argb & 0xff, alpha);
        return red << 16 | green << 8 | blue;
    }

    private static int mixed(int colour, int alpha) {
        return (colour * alpha + 255 * (255 - alpha)) / 255;
    }
}
