package cardloop.reading.cards.rows;

import cardloop.reading.cards.rows.Quad.Corner;
import cardloop.reading.picture.GreyImage;
import cardloop.reading.picture.Ink;
import cardloop.reading.picture.Ink.Pieces;
import cardloop.reading.picture.Strokes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Finds rows of print: strokes, dark and light, fine and coarse (so that the dots of a dot-matrix glyph become one piece),
 * are strung together along the directions in which most of them line up.
 */
public final class RowFinder {
    private static final int FINE = 960;
    private static final int COARSE = 480;
    private static final int REACH = 13;
    private static final int LEAST_CONTRAST = 9;
    private static final int RADIUS = 20;
    private static final int FEWEST_GLYPHS = 4;
    private static final int MOST_ROWS = 48;

    /** By how much the lit and the shaded edge of embossed print stand out beyond it, in heights. */
    private static final double RELIEF = 0.05;

    /** Rows with four glyphs or more, 48 at most, the likeliest codes first; level or upside down is not told. */
    public List<TextRow> find(GreyImage picture) {
        var found = new ArrayList<Found>();
        GreyImage fine = picture.fitted(FINE);
        List<Layer> layers = new ArrayList<>(layers(fine));
        layers.addAll(layers(picture.fitted(COARSE)));
        for (double degrees : Direction.of(layers.stream()
                .limit(2)
                .flatMap(layer -> layer.marks(0).stream())
                .toList())) {
            var here = new ArrayList<Found>();
            for (Layer layer : layers) {
                collect(here, layer, degrees, fine);
            }
            found.addAll(Found.withLonger(here, fine));
        }
        double scale = picture.width() / (double) fine.width();
        return distinct(found).stream().map(row -> row.on(picture, scale)).toList();
    }

    private static List<Layer> layers(GreyImage image) {
        GreyImage smooth = image.blurred(1);
        var strokes = new Strokes(image.width(), image.height(), REACH);
        Ink dark = strokes.dark(smooth, LEAST_CONTRAST, RADIUS);
        Ink light = strokes.dark(smooth.inverted(), LEAST_CONTRAST, RADIUS);
        return List.of(
                new Layer(dark.pieces(10, 6_000), image.width(), Legibility::of, 0),
                new Layer(light.pieces(10, 6_000), image.width(), Legibility::of, 0),
                new Layer(dark.with(light).pieces(10, 6_000), image.width(), Legibility::ofRelief, RELIEF));
    }

    private static void collect(List<Found> found, Layer layer, double degrees, GreyImage fine) {
        double scale = fine.width() / (double) layer.width();
        List<InkMark> glyphs = layer.marks(degrees);
        for (Chain chain : Chain.mended(Chain.of(glyphs).stream()
                .filter(chain -> chain.glyphs() >= 2 && chain.looksLikePrint())
                .toList())) {
            if (chain.glyphs() >= FEWEST_GLYPHS) {
                Lines lines = chain.lines();
                Quad quad = layer.glyphs(quad(chain, lines, degrees)).times(scale);
                if (quad.height() > 4) {
                    found.add(new Found(
                            quad,
                            chain.glyphs(),
                            chain.marks().size(),
                            lines.unevenness(),
                            layer.legibility().apply(fine, quad)));
                }
            }
        }
    }

    private static Quad quad(Chain chain, Lines lines, double degrees) {
        double left = chain.left();
        double right = chain.right();
        return new Quad(
                onPicture(left, lines.topAt(left), degrees),
                onPicture(right, lines.topAt(right), degrees),
                onPicture(right, lines.bottomAt(right), degrees),
                onPicture(left, lines.bottomAt(left), degrees));
    }

    private static Corner onPicture(double along, double across, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new Corner(along * cos - across * sin, along * sin + across * cos);
    }

    private static List<Found> distinct(List<Found> rows) {
        var kept = new ArrayList<Found>();
        rows.stream()
                .sorted(Comparator.comparingDouble(Found::weight).reversed())
                .forEach(row -> {
                    if (kept.size() < MOST_ROWS && kept.stream().noneMatch(other -> other.isSameAs(row))) {
                        kept.add(row);
                    }
                });
        return kept;
    }

    /**
     * Strokes of one fineness: the dark ones, the light ones, or both as the edges of a relief.
     *
     * @param beyond by how much strokes reach above and below the glyphs they belong to, in heights
     */
    private record Layer(Pieces pieces, int width, BiFunction<GreyImage, Quad, Legibility> legibility, double beyond) {
        Quad glyphs(Quad marks) {
            return marks.part(0, beyond, 1, 1 - beyond);
        }

        List<InkMark> marks(double degrees) {
            return InkMark.along(pieces, degrees).stream()
                    .filter(mark -> mark.height() >= 6 && mark.height() <= 90 && mark.width() <= 16 * mark.height())
                    .filter(mark -> mark.width() < 3 * mark.height() || mark.fill() < 0.8)
                    .toList();
        }
    }
}
