package cardloop.reading.gate;

import cardloop.reading.picture.GreyImage;
import cardloop.reading.picture.Ink;
import cardloop.reading.picture.LocalThreshold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds rows of print on a small picture: pieces of ink of like size, in line. The line's direction is the one in which
 * most neighbours lie. It finds where to measure and no more: small print and pictures of things come along.
 */
final class TextBands {
    private static final int LEAST_CONTRAST = 12;
    private static final int SMALLEST = 6;
    private static final int FEWEST_GLYPHS = 3;
    private static final int MOST_BLOBS = 3_000;
    private static final double LIKE_SIZE = 1.9;
    private static final double NEIGHBOUR = 1.7;
    private static final double ALONG = 2.8;
    private static final double ACROSS = 0.5;
    private static final int BIN_DEGREES = 4;

    private TextBands() {}

    /** Longest first. */
    static List<TextBand> on(GreyImage picture) {
        int longSide = Math.max(picture.width(), picture.height());
        LocalThreshold.Inks inks = new LocalThreshold(picture, Math.max(8, longSide / 40)).inks(0.7, LEAST_CONTRAST);
        var bands = new ArrayList<TextBand>();
        bands.addAll(on(inks.dark(), longSide));
        bands.addAll(on(inks.light(), longSide));
        bands.sort(Comparator.comparingDouble(TextBand::length).reversed());
        return bands;
    }

    private static List<TextBand> on(Ink ink, int longSide) {
        List<Blob> glyphs = Blob.of(ink.pieces(SMALLEST, Integer.MAX_VALUE)).stream()
                .filter(blob -> isGlyph(blob, longSide))
                .limit(MOST_BLOBS)
                .sorted(Comparator.comparingDouble(Blob::centreX))
                .toList();
        double degrees = direction(glyphs);
        return chained(glyphs, degrees);
    }

    private static boolean isGlyph(Blob blob, int longSide) {
        double extent = TextBand.extent(blob);
        return extent >= SMALLEST
                && extent <= longSide / 9.0
                && Math.min(blob.width(), blob.height()) * 8 >= extent
                && blob.pixels() * 7 >= blob.width() * blob.height();
    }

    /** Half turns are the same row; smoothed over neighbouring directions. */
    private static double direction(List<Blob> glyphs) {
        int bins = 180 / BIN_DEGREES;
        int[] pairs = new int[bins];
        for (int i = 0; i < glyphs.size(); i++) {
            for (int j = i + 1; j < glyphs.size() && isWithin(glyphs.get(i), glyphs.get(j), NEIGHBOUR); j++) {
                Blob a = glyphs.get(i);
                Blob b = glyphs.get(j);
                if (isLike(a, b) && distance(a, b) < NEIGHBOUR * Math.max(TextBand.extent(a), TextBand.extent(b))) {
                    double angle = Math.toDegrees(Math.atan2(b.centreY() - a.centreY(), b.centreX() - a.centreX()));
                    pairs[Math.floorMod((int) Math.round(angle / BIN_DEGREES), bins)]++;
                }
            }
        }
        int best = 0;
        int most = -1;
        for (int bin = 0; bin < bins; bin++) {
            int near = pairs[bin] * 2 + pairs[(bin + 1) % bins] + pairs[(bin + bins - 1) % bins];
            if (near > most) {
                most = near;
                best = bin;
            }
        }
        int degrees = best * BIN_DEGREES;
        return degrees > 90 ? degrees - 180 : degrees;
    }

    private static List<TextBand> chained(List<Blob> glyphs, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        int[] chain = new int[glyphs.size()];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = i;
        }
        for (int i = 0; i < chain.length; i++) {
            for (int j = i + 1; j < chain.length && isWithin(glyphs.get(i), glyphs.get(j), ALONG); j++) {
                if (isNext(glyphs.get(i), glyphs.get(j), cos, sin)) {
                    chain[root(chain, i)] = root(chain, j);
                }
            }
        }
        var bands = new TreeMap<Integer, List<Blob>>();
        for (int i = 0; i < chain.length; i++) {
            bands.computeIfAbsent(root(chain, i), any -> new ArrayList<>()).add(glyphs.get(i));
        }
        return bands.values().stream()
                .filter(band -> band.size() >= FEWEST_GLYPHS)
                .map(band -> new TextBand(inOrder(band, cos, sin), degrees))
                .toList();
    }

    private static List<Blob> inOrder(List<Blob> band, double cos, double sin) {
        return band.stream()
                .sorted(Comparator.comparingDouble(blob -> blob.centreX() * cos + blob.centreY() * sin))
                .toList();
    }

    private static int root(int[] chain, int of) {
        int at = of;
        while (chain[at] != at) {
            chain[at] = chain[chain[at]];
            at = chain[at];
        }
        return at;
    }

    private static boolean isNext(Blob a, Blob b, double cos, double sin) {
        double x = b.centreX() - a.centreX();
        double y = b.centreY() - a.centreY();
        double size = Math.min(TextBand.extent(a), TextBand.extent(b));
        return isLike(a, b)
                && Math.abs(x * cos + y * sin) < ALONG * size
                && Math.abs(y * cos - x * sin) < ACROSS * size;
    }

    private static boolean isLike(Blob a, Blob b) {
        double one = TextBand.extent(a);
        double other = TextBand.extent(b);
        return Math.max(one, other) < LIKE_SIZE * Math.min(one, other);
    }

    /** Blobs are sorted by x, so the first one out of reach ends the search; larger ones reach no further than like ones. */
    private static boolean isWithin(Blob a, Blob b, double reach) {
        return b.centreX() - a.centreX() < reach * LIKE_SIZE * TextBand.extent(a);
    }

    private static double distance(Blob a, Blob b) {
        return Math.hypot(b.centreX() - a.centreX(), b.centreY() - a.centreY());
    }
}
