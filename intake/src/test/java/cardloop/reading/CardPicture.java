package cardloop.reading;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws cards for tests. Each method answers a changed picture; the last one is bytes. */
public final class CardPicture {
    private static final String FONT = "DejaVu Sans Mono";

    private final BufferedImage image;

    private CardPicture(BufferedImage image) {
        this.image = image;
    }

    /** Any picture, to go on with. */
    public static CardPicture of(BufferedImage image) {
        return new CardPicture(image);
    }

    /** Dark print on light, 1400 x 880. */
    public static CardPicture of(String number, String pin) {
        return drawn(number, pin, new Color(235, 238, 228), new Color(30, 32, 40));
    }

    /** Light print on dark. */
    public static CardPicture lightOnDark(String number, String pin) {
        return drawn(number, pin, new Color(28, 40, 70), new Color(235, 235, 235));
    }

    private static CardPicture drawn(String number, String pin, Color ground, Color ink) {
        if (!Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
                .contains(FONT)) {
            throw new IllegalStateException("the tests draw cards in " + FONT
                    + ", which this machine does not have: install fonts-dejavu-core and libfontconfig1");
        }
        var image = new BufferedImage(1400, 880, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setColor(ground);
        pen.fillRect(0, 0, 1400, 880);
        pen.setColor(ink);
        pen.setFont(new Font(FONT, Font.BOLD, 72));
        pen.drawString("GAME CARD", 80, 150);
        pen.setFont(new Font(FONT, Font.PLAIN, 40));
        pen.drawString("Card No.", 80, 320);
        pen.drawString("PIN", 80, 540);
        pen.drawString("call 400-156-8169 until 2031", 80, 800);
        pen.setFont(new Font(FONT, Font.PLAIN, 60));
        pen.drawString(number, 330, 330);
        pen.drawString(pin, 330, 550);
        pen.dispose();
        return new CardPicture(image);
    }

    /** Photographed askew, on a table of mid grey. */
    public CardPicture turned(double degrees) {
        double radians = Math.toRadians(degrees);
        double cos = Math.abs(Math.cos(radians));
        double sin = Math.abs(Math.sin(radians));
        int width = (int) (image.getWidth() * cos + image.getHeight() * sin) + 60;
        int height = (int) (image.getWidth() * sin + image.getHeight() * cos) + 60;
        var out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(out);
        pen.setColor(new Color(120, 122, 118));
        pen.fillRect(0, 0, width, height);
        pen.rotate(radians, width / 2.0, height / 2.0);
        pen.drawImage(image, (width - image.getWidth()) / 2, (height - image.getHeight()) / 2, null);
        pen.dispose();
        return new CardPicture(out);
    }

    public CardPicture scaled(double factor) {
        int width = (int) (image.getWidth() * factor);
        int height = (int) (image.getHeight() * factor);
        var out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(out);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return new CardPicture(out);
    }

    public CardPicture noisy(long seed, int spread) {
        var random = new Random(seed);
        var out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < out.getHeight(); y++) {
            for (int x = 0; x < out.getWidth(); x++) {
                int shift = (int) (random.nextGaussian() * spread);
                int rgb = image.getRGB(x, y);
                int red = Math.clamp((rgb >> 16 & 0xff) + shift, 0, 255);
                int green = Math.clamp((rgb >> 8 & 0xff) + shift, 0, 255);
                int blue = Math.clamp((rgb & 0xff) + shift, 0, 255);
                out.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        return new CardPicture(out);
    }

    /** More print on it, such as an order number; dark, {@code size} pixels high. */
    public CardPicture printed(String text, int x, int y, int size) {
        Graphics2D pen = pen(image);
        pen.setColor(new Color(30, 32, 40));
        pen.setFont(new Font(FONT, Font.PLAIN, size));
        pen.drawString(text, x, y);
        pen.dispose();
        return this;
    }

    /** A patch of paint over part of the card. */
    public CardPicture covered(int x, int y, int width, int height) {
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(150, 150, 155));
        pen.fillRect(x, y, width, height);
        pen.dispose();
        return this;
    }

    /** Another picture laid on it. */
    public CardPicture with(BufferedImage other, int x, int y) {
        Graphics2D pen = image.createGraphics();
        pen.drawImage(other, x, y, null);
        pen.dispose();
        return this;
    }

    public BufferedImage image() {
        return image;
    }

    public byte[] jpeg() {
        return bytes("jpeg");
    }

    public byte[] png() {
        return bytes("png");
    }

    private byte[] bytes(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return pen;
    }
}
