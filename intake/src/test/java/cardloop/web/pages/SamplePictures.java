package cardloop.web.pages;

import cardloop.casebook.CardCase;
import cardloop.http.Problem;
import cardloop.reading.Field;
import cardloop.web.pages.picture.CardPictures;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Drawn cards in place of photos. */
final class SamplePictures implements CardPictures {
    private final AtomicInteger busy = new AtomicInteger();

    @Override
    public Optional<byte[]> covered(CardCase card) {
        return Optional.of(draw("卡号 12•••••89", true));
    }

    @Override
    public Optional<byte[]> whole(CardCase card) {
        return Optional.of(draw("PIN 9876 5432 1098", false));
    }

    @Override
    public Optional<byte[]> character(CardCase card, Field field, int position) {
        return Optional.of(draw("8", false));
    }

    @Override
    public Optional<byte[]> glyph(CardCase card, Field field, int position) {
        return Optional.of(draw("8", false));
    }

    /** The next so many rows are asked for in vain. */
    void busyFor(int times) {
        busy.set(times);
    }

    @Override
    public Optional<byte[]> row(CardCase card, Field field) {
        if (busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw Problem.unavailable().asException();
        }
        return Optional.of(draw("9876 5432 1098", 80, false));
    }

    private static byte[] draw(String text, boolean isCovered) {
        return draw(text, 500, isCovered);
    }

    private static byte[] draw(String text, int height, boolean isCovered) {
        BufferedImage picture = new BufferedImage(800, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xE8E4D8));
        pen.fillRect(0, 0, 800, height);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, 40));
        pen.drawString(text, 60, Math.min(200, height - 25));
        if (isCovered) {
            pen.fillRect(60, 300, 500, 60);
        }
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
