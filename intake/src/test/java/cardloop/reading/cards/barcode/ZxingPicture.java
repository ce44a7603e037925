package cardloop.reading.cards.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;

/** Draws codes for machines. */
public final class ZxingPicture {
    private ZxingPicture() {}

    /** Black on white, with the quiet zone it needs. */
    public static BufferedImage of(BarcodeFormat format, String text, int width, int height) {
        try {
            BitMatrix bits = new MultiFormatWriter().encode(text, format, width, height);
            var image = new BufferedImage(bits.getWidth(), bits.getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    image.setRGB(x, y, bits.get(x, y) ? 0x101018 : 0xf4f4f0);
                }
            }
            return image;
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The kind of code that is a square. */
    public static BufferedImage qr(String text, int side) {
        return of(BarcodeFormat.QR_CODE, text, side, side);
    }
}
