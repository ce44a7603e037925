package cardloop.reading.cards.label;

import cardloop.reading.picture.GreyImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A small picture of one character, to be found on others whatever their light, dark on light or light on dark. */
final class CharacterPicture {
    /** Pixels on each side. */
    static final int SIZE = 16;

    private static final int AREA = SIZE * SIZE;
    private static final String SHIPPED = "labels.png";
    private static final int COARSE = 2;

    /** Plain paper is not looked at: grey values of a character differ by this much, as a standard deviation. */
    private static final double LEAST_SPREAD = 6;

    /** Grey less its mean, of length 1. */
    private final float[] pattern;

    private CharacterPicture(float[] pattern) {
        this.pattern = pattern;
    }

    /**
     * Those that come with the build; {@code labels.py} drew them.
     *
     * @throws IllegalStateException if they are missing
     */
    static List<CharacterPicture> shipped() {
        try (InputStream png = CharacterPicture.class.getResourceAsStream(SHIPPED)) {
            if (png == null) {
                throw new IllegalStateException("the build carries no " + SHIPPED);
            }
            Raster all = ImageIO.read(png).getRaster();
            return IntStream.range(0, all.getWidth() / SIZE)
                    .mapToObj(index -> of(all.getSamples(index * SIZE, 0, SIZE, SIZE, 0, new float[AREA])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CharacterPicture of(float[] grey) {
        double mean =
                IntStream.range(0, AREA).mapToDouble(i -> grey[i]).average().orElse(0);
        double square = IntStream.range(0, AREA)
                .mapToDouble(i -> (grey[i] - mean) * (grey[i] - mean))
                .sum();
        for (int i = 0; i < AREA; i++) {
            grey[i] = (float) ((grey[i] - mean) / Math.sqrt(square));
        }
        return new CharacterPicture(grey);
    }

    /** The normalised correlation, 0 to 1, with the part of an image that is most like it. */
    double bestOn(GreyImage image) {
        double best = 0;
        int bestX = 0;
        int bestY = 0;
        for (int y = 0; y + SIZE <= image.height(); y += COARSE) {
            for (int x = 0; x + SIZE <= image.width(); x += COARSE) {
                double here = at(image, x, y);
                if (here > best) {
                    best = here;
                    bestX = x;
                    bestY = y;
                }
            }
        }
        return Math.max(best, around(image, bestX, bestY));
    }

    private double around(GreyImage image, int x, int y) {
        double best = 0;
        for (int nearY = Math.max(0, y - 1); nearY <= Math.min(y + 1, image.height() - SIZE); nearY++) {
            for (int nearX = Math.max(0, x - 1); nearX <= Math.min(x + 1, image.width() - SIZE); nearX++) {
                best = Math.max(best, at(image, nearX, nearY));
            }
        }
        return best;
    }

    private double at(GreyImage image, int left, int top) {
        int sum = 0;
        int squares = 0;
        float product = 0;
        byte[] pixels = image.pixels();
        for (int y = 0; y < SIZE; y++) {
            int offset = (top + y) * image.width() + left;
            for (int x = 0; x < SIZE; x++) {
                int grey = pixels[offset + x] & 0xff;
                sum += grey;
                squares += grey * grey;
                product += pattern[y * SIZE + x] * grey;
            }
        }
        double square = squares - (double) sum * sum / AREA;
        return square < AREA * LEAST_SPREAD * LEAST_SPREAD ? 0 : Math.abs(product) / Math.sqrt(square);
    }
}
