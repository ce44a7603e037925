package cardloop.reading.cards.net;

import cardloop.reading.picture.GreyImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The net with its weights. Immutable and thread-safe; a line of 400 pixels takes a few milliseconds.
 *
 * <p>It was trained on lines whose capitals are {@link #CAP_PIXELS} high with {@link #MARGIN_PIXELS} above and below, and
 * bears 15 % more, less, higher or lower. How it was trained stands in {@code docs/reading-net.md}.
 */
public final class LineNet {
    /** Height of the lines the net sees; others are scaled to it. */
    public static final int LINE_PIXELS = 32;

    /** Height that capitals and digits should have on a line of {@link #LINE_PIXELS}. */
    public static final int CAP_PIXELS = 20;

    /** What should be kept above and below them on a line of {@link #LINE_PIXELS}. */
    public static final int MARGIN_PIXELS = 6;

    private static final String SHIPPED = "line-net.bin";

    private final List<Layer> layers;

    private LineNet(List<Layer> layers) {
        this.layers = List.copyOf(layers);
    }

    /**
     * The net that comes with the build.
     *
     * @throws IllegalStateException if its weights are missing or broken
     */
    public static LineNet shipped() {
        try (InputStream weights = LineNet.class.getResourceAsStream(SHIPPED)) {
            if (weights == null) {
                throw new IllegalStateException("the build carries no " + SHIPPED);
            }
            return read(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A net from a weight file.
     *
     * @throws IOException if the bytes are no weight file of this version, or end early
     */
    public static LineNet read(InputStream weights) throws IOException {
        return new LineNet(WeightFile.read(weights));
    }

    /** How likely each character is at each step of a line, whose width is at most 8,000 pixels when 32 high. */
    public Posteriors posteriors(GreyImage line) {
        PreparedLine prepared = PreparedLine.of(line);
        Planes planes = prepared.planes();
        for (Layer layer : layers) {
            planes = layer.applied(planes);
        }
        return Posteriors.ofScores(planes, Symbols.COUNT, prepared.scale());
    }
}
