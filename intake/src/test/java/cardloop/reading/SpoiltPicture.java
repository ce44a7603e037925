package cardloop.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Ways in which a photo goes wrong, each from harmless to hopeless. */
public enum SpoiltPicture {
    /** Out of focus: strength is the blur's radius in pixels. */
    DEFOCUS(List.of(1.0, 3.0, 5.0, 7.0, 10.0, 14.0, 20.0), SpoiltPicture::defocused),
    /** Moved while taken: strength is how many pixels it moved. */
    SHAKE(List.of(4.0, 9.0, 15.0, 23.0, 33.0, 45.0), SpoiltPicture::shaken),
    /** From too far away: strength is how many times too small. */
    FAR(List.of(1.5, 2.5, 3.5, 5.0, 6.5, 8.0), SpoiltPicture::far),
    /** In the dark: strength is how many times too little light. */
    DARK(List.of(2.0, 4.0, 8.0, 16.0, 30.0), SpoiltPicture::dark),
    /** Worn or pale print: strength is how many times too little contrast. */
    PALE(List.of(2.0, 5.0, 12.0, 25.0, 60.0), SpoiltPicture::pale),
    /** A lamp mirrored on the PIN: strength is its radius in pixels. */
    GLARE(List.of(20.0, 60.0, 110.0, 170.0, 260.0), SpoiltPicture::glaring);

    private final List<Double> strengths;
    private final BiFunction<BufferedImage, Double, BufferedImage> spoiling;

    SpoiltPicture(List<Double> strengths, BiFunction<BufferedImage, Double, BufferedImage> spoiling) {
        this.strengths = strengths;
        this.spoiling = spoiling;
    }

    /** From harmless to hopeless. */
    public List<Double> strengths() {
        return strengths;
    }

    /** The picture of a card, spoilt, with the noise and the compression of a phone's camera. */
    public byte[] photo(CardPicture card, double strength, long seed) {
        CardPicture photographed =
                CardPicture.of(spoiling.apply(card.image(), strength)).noisy(seed, 3);
        return jpeg(photographed.image());
    }

    private static BufferedImage defocused(BufferedImage image, double radius) {
        int width = (int) (2 * radius + 1);
        return box(box(image, width, 1), 1, width);
    }

    private static BufferedImage shaken(BufferedImage image, double pixels) {
        return box(image, (int) pixels, 1);
    }

    private static BufferedImage box(BufferedImage image, int wide, int high) {
        float[] ones = new float[wide * high];
        Arrays.fill(ones, 1f / ones.length);
        return new ConvolveOp(new Kernel(wide, high, ones), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    }

    private static BufferedImage far(BufferedImage image, double times) {
        int wide = (int) (image.getWidth() / times);
        int high = (int) (image.getHeight() / times);
        var out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = out.createGraphics();
        pen.setColor(new Color(120, 122, 118));
        pen.fillRect(0, 0, out.getWidth(), out.getHeight());
        pen.drawImage(
                image.getScaledInstance(wide, high, java.awt.Image.SCALE_AREA_AVERAGING),
                (out.getWidth() - wide) / 2,
                (out.getHeight() - high) / 2,
                null);
        pen.dispose();
        return out;
    }

    private static BufferedImage dark(BufferedImage image, double times) {
        return new RescaleOp((float) (1 / times), 0, null).filter(image, null);
    }

    private static BufferedImage pale(BufferedImage image, double times) {
        return new RescaleOp((float) (1 / times), (float) (170 * (1 - 1 / times)), null).filter(image, null);
    }

    private static BufferedImage glaring(BufferedImage image, double radius) {
        Graphics2D pen = image.createGraphics();
        Color lamp = Color.WHITE;
        pen.setPaint(new RadialGradientPaint(
                620, 530, (float) radius, new float[] {0, 0.7f, 1}, new Color[] {lamp, lamp, new Color(255, 255, 255, 0)
                }));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(0.8f);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
