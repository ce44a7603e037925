package cardloop.reading.picture;

import cardloop.reading.Box;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws parts of a photo anew. */
public final class PhotoPrinter {
    private static final long MOST_PIXELS = 6_000_000;
    private static final int LARGEST_CROP = 2_000;
    private static final double COVER_MARGIN = 0.35;

    private final BufferedImage upright;
    private final double scale;

    private PhotoPrinter(BufferedImage upright, double scale) {
        this.upright = upright;
        this.scale = scale;
    }

    /**
     * Decodes a photo for drawing.
     *
     * @throws IOException when the bytes are no photo that decodes
     */
    public static PhotoPrinter of(byte[] image) throws IOException {
        PhotoHeader header = PhotoHeader.of(image)
                .filter(PhotoHeader::isAffordable)
                .orElseThrow(() -> new IOException("no photo within the limits"));
        DecodedPhoto photo = PhotoDecoder.decode(image, header, MOST_PIXELS);
        return new PhotoPrinter(photo.upright(), 1.0 / photo.step());
    }

    /** The box turned upright with {@code margin} photo pixels around it, as PNG. */
    public byte[] crop(Box box, int margin) throws IOException {
        double wide = (box.width() + 2 * margin) * scale;
        double high = (box.height() + 2 * margin) * scale;
        double fit = Math.min(1, LARGEST_CROP / Math.max(wide, high));
        var out = blank(wide * fit, high * fit);
        Graphics2D pen = pen(out);
        var place = new AffineTransform();
        place.translate(out.getWidth() / 2.0, out.getHeight() / 2.0);
        place.scale(fit, fit);
        place.rotate(-Math.toRadians(box.degrees()));
        place.translate(-box.centreX() * scale, -box.centreY() * scale);
        pen.drawImage(upright, place, null);
        pen.dispose();
        return png(out);
    }

    /** The whole photo with the boxes painted over, as PNG. */
    public byte[] covered(List<Box> boxes, int longestSide) throws IOException {
        double fit = Math.min(1, longestSide / (double) Math.max(upright.getWidth(), upright.getHeight()));
        var out = blank(upright.getWidth() * fit, upright.getHeight() * fit);
        Graphics2D pen = pen(out);
        pen.scale(fit, fit);
        pen.drawImage(upright, 0, 0, null);
        pen.scale(scale, scale);
        pen.setColor(Color.DARK_GRAY);
        boxes.forEach(box -> cover(pen, box));
        pen.dispose();
        return png(out);
    }

    private static void cover(Graphics2D pen, Box box) {
        double margin = COVER_MARGIN * box.height();
        var turn = AffineTransform.getRotateInstance(Math.toRadians(box.degrees()), box.centreX(), box.centreY());
        pen.fill(turn.createTransformedShape(new Rectangle2D.Double(
                box.centreX() - box.width() / 2 - margin,
                box.centreY() - box.height() / 2 - margin,
                box.width() + 2 * margin,
                box.height() + 2 * margin)));
    }

    private static BufferedImage blank(double width, double height) {
        int wide = (int) Math.max(1, Math.round(width));
        int high = (int) Math.max(1, Math.round(height));
        return new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
    }

    private static Graphics2D pen(BufferedImage out) {
        Graphics2D pen = out.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
