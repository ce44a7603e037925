package cardloop.reading.rows;

import cardloop.reading.Box;
import cardloop.reading.picture.Ink.Blob;
import java.util.ArrayList;
import java.util.List;

/** A row as it grows from left to right, blob by blob. */
final class Chain {
    private static final int RECENT = 7;
    private static final double WIDEST_GAP = 2.3;
    private static final double WIDEST_BREAK = 4.5;
    private static final double EVEN_ENOUGH = 0.13;
    private static final double OFF_LINE = 0.34;
    private static final double GLYPH_PITCH = 0.8;

    private final List<Blob> blobs = new ArrayList<>();
    private double recentHeight;

    Chain(Blob first) {
        add(first);
    }

    /** How badly a blob continues this row, 0 for perfectly; infinite when it does not. */
    double misfit(Blob next) {
        double height = height();
        double gap = next.x() - last().right();
        double ratio = next.height() / height;
        if (gap > WIDEST_GAP * height) {
            return Double.POSITIVE_INFINITY;
        }
        double offLine = Math.abs(next.centreY() - expectedCentre(next.centreX())) / height;
        boolean fits = gap >= -0.6 * height && ratio > 0.68 && ratio < 1.45 && offLine < OFF_LINE;
        return fits ? Math.abs(gap) / height + offLine : Double.POSITIVE_INFINITY;
    }

    void add(Blob next) {
        blobs.add(next);
        recentHeight = medianHeight(blobs.subList(Math.max(0, blobs.size() - RECENT), blobs.size()));
    }

    /** Whether the other row goes on where this one breaks off, as when a glyph between them is covered. */
    boolean goesOnIn(Chain other) {
        double height = medianHeight(blobs);
        double gap = other.blobs.getFirst().x() - reach();
        double ratio = medianHeight(other.blobs) / height;
        return gap > -0.3 * height
                && gap < WIDEST_BREAK * height
                && ratio > 0.75
                && ratio < 1.33
                && with(other).unevenness() < EVEN_ENOUGH;
    }

    /** How far the blobs' centres lie off one straight line, in glyph heights (root mean square). */
    private double unevenness() {
        Box box = box();
        double slope = slope();
        double sum = 0;
        for (Blob blob : blobs) {
            double off = blob.centreY() - box.centreY() - slope * (blob.centreX() - box.centreX());
            sum += off * off;
        }
        return Math.sqrt(sum / blobs.size()) / box.height();
    }

    Chain with(Chain other) {
        var both = new Chain(blobs.getFirst());
        both.blobs.addAll(blobs.subList(1, blobs.size()));
        both.blobs.addAll(other.blobs);
        return both;
    }

    int left() {
        return blobs.getFirst().x();
    }

    /** Median height of the last few blobs: a row seen in perspective changes its height. */
    double height() {
        return recentHeight;
    }

    int reach() {
        return last().right();
    }

    /** About how many glyphs stand here, touching ones counted apart by their width. */
    int glyphs() {
        double height = medianHeight(blobs);
        long sum = 0;
        for (Blob blob : blobs) {
            sum += Math.max(1, Math.round(blob.width() / (GLYPH_PITCH * height)));
        }
        return (int) sum;
    }

    /** Bars of a barcode and edges of a card line up too, but are no glyphs. */
    boolean looksLikePrint() {
        double height = medianHeight(blobs);
        double[] widths = blobs.stream().mapToDouble(Blob::width).sorted().toArray();
        double fill = blobs.stream()
                .mapToDouble(blob -> blob.pixels() / (double) (blob.width() * blob.height()))
                .average()
                .orElse(0);
        return widths[widths.length / 2] > 0.16 * height && fill < 0.85 && fill > 0.12;
    }

    /** The row's box: a straight line through the blobs' centres, as high as their median. */
    Box box() {
        double height = medianHeight(blobs);
        double slope = slope();
        double left = blobs.getFirst().x();
        double right = blobs.stream().mapToInt(Blob::right).max().orElse(0);
        double middleX = (left + right) / 2;
        double meanX = blobs.stream().mapToDouble(Blob::centreX).average().orElse(0);
        double meanY = blobs.stream().mapToDouble(Blob::centreY).average().orElse(0);
        double tilt = Math.toDegrees(Math.atan(slope));
        return new Box(middleX, meanY + slope * (middleX - meanX), (right - left) * Math.hypot(1, slope), height, tilt);
    }

    private Blob last() {
        return blobs.getLast();
    }

    private double expectedCentre(double x) {
        int count = blobs.size();
        if (count < 4) {
            return last().centreY();
        }
        Blob from = blobs.get(Math.max(0, count - RECENT));
        double run = last().centreX() - from.centreX();
        double slope = run < 1 ? 0 : Math.clamp((last().centreY() - from.centreY()) / run, -0.15, 0.15);
        return last().centreY() + slope * (x - last().centreX());
    }

    private double slope() {
        double meanX = blobs.stream().mapToDouble(Blob::centreX).average().orElse(0);
        double meanY = blobs.stream().mapToDouble(Blob::centreY).average().orElse(0);
        double above = 0;
        double below = 1;
        for (Blob blob : blobs) {
            double dx = blob.centreX() - meanX;
            above += dx * (blob.centreY() - meanY);
            below += dx * dx;
        }
        return Math.clamp(above / below, -0.15, 0.15);
    }

    private static double medianHeight(List<Blob> blobs) {
        double[] heights = blobs.stream().mapToDouble(Blob::height).sorted().toArray();
        return heights[heights.length / 2];
    }
}
