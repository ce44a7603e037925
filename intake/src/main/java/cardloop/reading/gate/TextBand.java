package cardloop.reading.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A row of print on a small picture.
 *
 * @param glyphs its pieces of ink, from one end of the row to the other
 * @param degrees how far the row is turned clockwise from level, -90 to 90
 */
record TextBand(List<Blob> glyphs, double degrees) {
    private static final double LIKE_HEIGHT = 1.4;
    private static final double LONGEST_GAP = 16;
    private static final double MOST_SLANT = 0.06;

    TextBand {
        glyphs = List.copyOf(glyphs);
    }

    /** Pixels a usual glyph is high, across the row; glyphs that run together count for no more. */
    double glyphHeight() {
        double cos = Math.abs(Math.cos(Math.toRadians(degrees)));
        boolean isLevel = cos > Math.sqrt(0.5);
        return median(glyphs.stream()
                .mapToDouble(glyph -> isLevel ? glyph.height() : glyph.width())
                .toArray());
    }

    /** The longer side: a glyph lying on its side is as high as it is wide here. */
    static double extent(Blob blob) {
        return Math.max(blob.width(), blob.height());
    }

    int left() {
        return glyphs.stream().mapToInt(Blob::x).min().orElse(0);
    }

    int top() {
        return glyphs.stream().mapToInt(Blob::y).min().orElse(0);
    }

    int right() {
        return glyphs.stream().mapToInt(Blob::right).max().orElse(0);
    }

    int bottom() {
        return glyphs.stream().mapToInt(blob -> blob.y() + blob.height()).max().orElse(0);
    }

    /** Pixels from the first glyph's centre to the last one's. */
    double length() {
        Blob first = glyphs.getFirst();
        Blob last = glyphs.getLast();
        return Math.hypot(last.centreX() - first.centreX(), last.centreY() - first.centreY());
    }

    /** Of the way from the first glyph to the last one. */
    double cos() {
        return (glyphs.getLast().centreX() - glyphs.getFirst().centreX()) / length();
    }

    double sin() {
        return (glyphs.getLast().centreY() - glyphs.getFirst().centreY()) / length();
    }

    /** This row with another that goes on in its line, in glyphs of its size, within a code's length; else nothing. */
    Optional<TextBand> joined(TextBand next) {
        double height = glyphHeight();
        double x = next.glyphs().getFirst().centreX() - glyphs.getLast().centreX();
        double y = next.glyphs().getFirst().centreY() - glyphs.getLast().centreY();
        double gap = x * cos() + y * sin();
        boolean isInLine = Math.abs(y * cos() - x * sin()) < height / 2 + gap * MOST_SLANT;
        boolean isLike = next.glyphHeight() < LIKE_HEIGHT * height && height < LIKE_HEIGHT * next.glyphHeight();
        if (gap <= 0 || gap > LONGEST_GAP * height || !isInLine || !isLike) {
            return Optional.empty();
        }
        var all = new ArrayList<>(glyphs);
        all.addAll(next.glyphs());
        return Optional.of(new TextBand(all, degrees));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
