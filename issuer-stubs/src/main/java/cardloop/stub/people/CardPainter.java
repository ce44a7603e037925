package cardloop.stub.people;

import cardloop.stub.deck.DeckCard;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferInt;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Paints a photo of a card as JPEG. The same card, condition and seed give the same bytes on the same machine. */
public final class CardPainter {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int MARGIN = 90;
    private static final int LABEL_X = 170;
    private static final int CODE_X = 390;
    private static final int NUMBER_Y = 560;
    private static final int PIN_Y = 730;
    private static final int CODE_SIZE = 72;
    private static final double LARGEST_TILT_DEGREES = 2;
    private static final int GRAINS = 4_096;
    private static final float JPEG_QUALITY = 0.9f;
    private static final Color INK = new Color(20, 20, 30);
    private static final String MONO = "DejaVu Sans Mono";
    private static final String SANS = "DejaVu Sans";

    /** @throws MissingFontsException when this machine has not the fonts to draw with */
    public CardPainter() {
        List<String> families = families();
        if (!families.contains(MONO) || !families.contains(SANS)) {
            throw new MissingFontsException(null);
        }
    }

    /** Without fontconfig the JDK fails in several ways, some of them errors. */
    private static List<String> families() {
        try {
            return Arrays.asList(
                    GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        } catch (RuntimeException | InternalError | LinkageError e) {
            throw new MissingFontsException(e);
        }
    }

    public byte[] paint(DeckCard card, PhotoCondition condition, long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paintTable(pen);
        double tilt = (random.nextDouble() * 2 - 1) * Math.toRadians(LARGEST_TILT_DEGREES);
        pen.rotate(tilt, WIDTH / 2.0, HEIGHT / 2.0);
        paintCard(pen, card);
        if (condition == PhotoCondition.UNREADABLE) {
            scratch(pen, random);
        }
        pen.dispose();
        return jpeg(finished(image, condition, random));
    }

    private static void paintTable(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, new Color(150, 132, 112), WIDTH, HEIGHT, new Color(112, 98, 84)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
    }

    private static void paintCard(Graphics2D pen, DeckCard card) {
        pen.setPaint(new GradientPaint(0, 0, new Color(250, 250, 246), WIDTH, HEIGHT, new Color(226, 234, 242)));
        pen.fill(new RoundRectangle2D.Double(MARGIN, MARGIN, WIDTH - 2.0 * MARGIN, HEIGHT - 2.0 * MARGIN, 60, 60));
        pen.setColor(new Color(40, 80, 140));
        pen.setFont(new Font(SANS, Font.BOLD, 72));
        pen.drawString(issuerName(card.kind()), LABEL_X, 240);
        pen.setFont(new Font(SANS, Font.PLAIN, 48));
        pen.drawString("CNY " + card.faceFen() / 100, LABEL_X, 340);
        pen.setColor(INK);
        if (!card.number().isEmpty()) {
            paintRow(pen, "Card No", card.number(), NUMBER_Y);
        }
        paintRow(pen, "PIN", card.pin(), PIN_Y);
    }

    private static String issuerName(String kind) {
        return switch (kind) {
            case "SZX", "SZX_GD", "SZX_ZJ", "SZX_FJ", "SZX_JS", "SZX_LN" -> "CHINA MOBILE";
            case "QQCARD" -> "Tencent Q Coin";
            case "JD_E" -> "JD E-Card";
            case "NETEASE" -> "NetEase";
            case "UNICOM" -> "CHINA UNICOM";
            case "JUNNET" -> "JUNNET";
            default -> kind;
        };
    }

    private static void paintRow(Graphics2D pen, String label, String code, int y) {
        pen.setFont(new Font(SANS, Font.PLAIN, 40));
        pen.drawString(label, LABEL_X, y);
        pen.setFont(new Font(MONO, Font.BOLD, CODE_SIZE));
        pen.drawString(inFours(code), CODE_X, y);
    }

    static String inFours(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Grey strokes as a coin leaves them on a scratch layer that did not come off. */
    private static void scratch(Graphics2D pen, Random random) {
        pen.setColor(new Color(150, 150, 152));
        pen.fillRect(CODE_X - 10, PIN_Y - CODE_SIZE, 1000, CODE_SIZE + 24);
        for (int i = 0; i < 60; i++) {
            int grey = 120 + random.nextInt(70);
            pen.setColor(new Color(grey, grey, grey + 2));
            pen.setStroke(new BasicStroke(4 + random.nextInt(10)));
            int x = CODE_X + random.nextInt(960);
            int y = PIN_Y - CODE_SIZE + random.nextInt(CODE_SIZE);
            pen.drawLine(x, y, x + random.nextInt(160) - 80, y + random.nextInt(60) - 30);
        }
    }

    private static BufferedImage finished(BufferedImage image, PhotoCondition condition, Random random) {
        return switch (condition) {
            case CLEAN, UNREADABLE -> grained(image, 1, 4, random);
            case HARD -> grained(blurred(image), 0.45, 9, random);
        };
    }

    private static BufferedImage blurred(BufferedImage image) {
        int side = 7;
        float[] box = new float[side * side];
        Arrays.fill(box, 1f / box.length);
        BufferedImage target = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        return new ConvolveOp(new Kernel(side, side, box), ConvolveOp.EDGE_NO_OP, null).filter(image, target);
    }

    /** Draws contrast together around mid grey and adds noise. */
    private static BufferedImage grained(BufferedImage image, double contrast, double noise, Random random) {
        double[] grains = random.doubles(GRAINS, -1.7, 1.7).map(g -> g * noise).toArray();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = grainedPixel(pixels[i], contrast, grains[random.nextInt(GRAINS)]);
        }
        return image;
    }

    private static int grainedPixel(int rgb, double contrast, double grain) {
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = 128 + ((rgb >> shift & 0xff) - 128) * contrast + grain;
            result |= (int) Math.clamp(channel, 0, 255) << shift;
        }
        return result;
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
