package cardloop.reading.rows;

import cardloop.reading.Box;
import cardloop.reading.picture.GreyImage;
import cardloop.reading.picture.Ink;
import cardloop.reading.picture.Ink.Blob;
import cardloop.reading.picture.LocalThreshold;
import cardloop.reading.picture.LocalThreshold.Inks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds rows of print. The picture is turned until its glyphs line up; then blobs of ink of like height are strung
 * together, dark and light, sharp and smoothed (so that the dots of a dot-matrix glyph become one blob).
 */
public final class RowFinder {
    private static final double SEARCH_PIXELS = 1_950_000;
    private static final int WINDOW_RADIUS = 24;
    private static final double SPREADS = 0.6;
    private static final int LEAST_CONTRAST = 9;
    private static final int FEWEST_GLYPHS = 4;
    private static final int MOST_ROWS = 16;

    /** Rows with four glyphs or more, those with the most and largest first; level or upside down is not told. */
    public List<TextRow> find(GreyImage picture) {
        int shrink = (int) Math.max(1, Math.ceil(Math.sqrt(picture.pixels().length / SEARCH_PIXELS)));
        GreyImage small = picture.shrunk(shrink);
        Frame frame = Frame.around(small, new Skew(glyphLike(small), small.width(), small.height()).degrees());
        GreyImage level = frame.degrees() == 0 ? small : frame.turned(small);
        var rows = new ArrayList<TextRow>();
        for (int blur = 0; blur <= 2; blur += 2) {
            GreyImage smoothed = level.blurred(blur);
            Inks inks = inks(smoothed);
            collect(rows, smoothed, inks.dark(), false);
            collect(rows, smoothed, inks.light(), true);
        }
        return distinct(rows).stream().map(row -> onPicture(row, frame, shrink)).toList();
    }

    private static List<Blob> glyphLike(GreyImage image) {
        Inks inks = inks(image.blurred(1));
        var blobs = new ArrayList<>(inks.dark().blobs(12));
        blobs.addAll(inks.light().blobs(12));
        blobs.removeIf(blob -> blob.height() < 5
                || blob.width() < 3
                || blob.height() > 90
                || blob.width() > 90
                || blob.pixels() > 0.8 * blob.width() * blob.height());
        return blobs;
    }

    private static Inks inks(GreyImage image) {
        return new LocalThreshold(image, WINDOW_RADIUS).inks(SPREADS, LEAST_CONTRAST);
    }

    private static void collect(List<TextRow> rows, GreyImage image, Ink ink, boolean lightOnDark) {
        for (Chain chain : mended(chains(ink.blobs(12)))) {
            if (chain.glyphs() >= FEWEST_GLYPHS && chain.looksLikePrint()) {
                Box box = chain.box();
                rows.add(new TextRow(box, chain.glyphs(), lightOnDark, Panel.around(image, box)));
            }
        }
    }

    private static List<Chain> chains(List<Blob> blobs) {
        List<Blob> glyphs = blobs.stream()
                .filter(blob -> blob.height() >= 8 && blob.height() <= 120 && blob.width() <= 16 * blob.height())
                .filter(blob -> blob.width() < 3 * blob.height() || blob.pixels() < 0.7 * blob.width() * blob.height())
                .sorted(Comparator.comparingInt(Blob::x))
                .toList();
        var open = new ArrayList<Chain>();
        var all = new ArrayList<Chain>();
        for (Blob glyph : glyphs) {
            open.removeIf(chain -> glyph.x() - chain.reach() > 300);
            Chain best = null;
            double least = Double.POSITIVE_INFINITY;
            for (Chain chain : open) {
                double misfit = chain.misfit(glyph);
                if (misfit < least) {
                    least = misfit;
                    best = chain;
                }
            }
            if (best == null) {
                best = new Chain(glyph);
                open.add(best);
                all.add(best);
            } else {
                best.add(glyph);
            }
        }
        return all;
    }

    /** Rows broken by a covered or faint glyph are put together again. */
    private static List<Chain> mended(List<Chain> chains) {
        var whole = new ArrayList<Chain>();
        chains.stream()
                .filter(chain -> chain.glyphs() >= 2 && chain.looksLikePrint())
                .sorted(Comparator.comparingInt(Chain::left))
                .forEach(chain -> {
                    int at = 0;
                    while (at < whole.size() && !whole.get(at).goesOnIn(chain)) {
                        at++;
                    }
                    if (at < whole.size()) {
                        whole.set(at, whole.get(at).with(chain));
                    } else {
                        whole.add(chain);
                    }
                });
        return whole;
    }

    private static List<TextRow> distinct(List<TextRow> rows) {
        var kept = new ArrayList<TextRow>();
        rows.stream()
                .sorted(Comparator.comparingDouble(RowFinder::weight).reversed())
                .forEach(row -> {
                    if (kept.size() < MOST_ROWS && kept.stream().noneMatch(other -> sameRow(other.box(), row.box()))) {
                        kept.add(row);
                    }
                });
        return kept;
    }

    /** Codes are the long rows in large print; beyond 25 glyphs length says nothing more. */
    private static double weight(TextRow row) {
        return Math.min(row.glyphs(), 25) * Math.sqrt(row.box().height());
    }

    private static boolean sameRow(Box a, Box b) {
        double apart = Math.abs(a.centreX() - b.centreX()) * 2;
        double overlap = Math.min(Math.min(a.width(), b.width()), (a.width() + b.width() - apart) / 2);
        double slope = Math.tan(Math.toRadians(a.degrees()));
        double offLine = Math.abs(b.centreY() - a.centreY() - slope * (b.centreX() - a.centreX()));
        double ratio = a.height() / b.height();
        return overlap > 0.5 * Math.min(a.width(), b.width())
                && offLine < 0.5 * Math.max(a.height(), b.height())
                && ratio > 0.75
                && ratio < 1.33;
    }

    private static TextRow onPicture(TextRow row, Frame frame, int shrink) {
        Box box = frame.toPicture(row.box());
        Box full = new Box(
                box.centreX() * shrink,
                box.centreY() * shrink,
                box.width() * shrink,
                box.height() * shrink,
                box.degrees());
        return new TextRow(full, row.glyphs(), row.lightOnDark(), row.panel());
    }
}
