package cardloop.reading.cards.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Marks that follow each other like the glyphs of a row. */
record Chain(List<InkMark> marks) {
    private static final double WIDEST_GAP = 2.3;
    private static final double WIDEST_BREAK = 5;
    private static final double LIKE_HEIGHT = 1.4;
    private static final double OFF_LINE = 0.3;
    private static final double EVEN_ENOUGH = 0.11;
    private static final double GLYPH_PITCH = 0.8;

    /** Strings marks together: two follow each other when each is the other's best neighbour. */
    static List<Chain> of(List<InkMark> marks) {
        var grid = new Grid(marks);
        Map<InkMark, InkMark> next = new HashMap<>();
        Map<InkMark, Double> least = new HashMap<>();
        Map<InkMark, InkMark> before = new HashMap<>();
        for (InkMark mark : marks) {
            double best = Double.POSITIVE_INFINITY;
            for (InkMark other : grid.near(mark.right() + mark.height(), mark.centreY(), 2 * mark.height())) {
                double misfit = misfit(mark, other);
                if (misfit < best) {
                    best = misfit;
                    next.put(mark, other);
                }
            }
            InkMark other = next.get(mark);
            if (other != null && best < least.getOrDefault(other, Double.POSITIVE_INFINITY)) {
                least.put(other, best);
                before.put(other, mark);
            }
        }
        return strung(marks, next, before);
    }

    private static List<Chain> strung(List<InkMark> marks, Map<InkMark, InkMark> next, Map<InkMark, InkMark> before) {
        var chains = new ArrayList<Chain>();
        for (InkMark mark : marks) {
            if (before.get(mark) == null) {
                var run = new ArrayList<InkMark>();
                InkMark at = mark;
                while (at != null) {
                    run.add(at);
                    InkMark follower = next.get(at);
                    at = follower != null && at.equals(before.get(follower)) ? follower : null;
                }
                chains.add(new Chain(run));
            }
        }
        return chains;
    }

    private static double misfit(InkMark mark, InkMark other) {
        double height = (mark.height() + other.height()) / 2;
        double gap = (other.left() - mark.right()) / height;
        double ratio = other.height() / mark.height();
        double offLine = Math.abs(other.centreY() - mark.centreY()) / height;
        boolean fits = !other.equals(mark)
                && other.centreX() > mark.centreX()
                && gap > -0.4
                && gap < WIDEST_GAP
                && ratio < LIKE_HEIGHT
                && ratio > 1 / LIKE_HEIGHT
                && offLine < OFF_LINE + 0.1 * Math.max(0, gap);
        return fits ? Math.abs(gap) + 2 * offLine + Math.abs(Math.log(ratio)) : Double.POSITIVE_INFINITY;
    }

    /** Puts rows together again that were broken by a covered or faint glyph. */
    static List<Chain> mended(List<Chain> chains) {
        var whole = new ArrayList<Chain>();
        chains.stream().sorted(Comparator.comparingDouble(Chain::left)).forEach(chain -> {
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

    private boolean goesOnIn(Chain other) {
        double height = height();
        double gap = other.left() - right();
        double ratio = other.height() / height;
        return gap > -0.5 * height
                && gap < WIDEST_BREAK * height
                && ratio > 1 / LIKE_HEIGHT
                && ratio < LIKE_HEIGHT
                && Math.abs(other.marks.getFirst().centreY() - marks.getLast().centreY()) < 0.25 * (gap + height)
                && with(other).lines().unevenness() < EVEN_ENOUGH;
    }

    private Chain with(Chain other) {
        var both = new ArrayList<>(marks);
        both.addAll(other.marks);
        return new Chain(both);
    }

    double left() {
        return marks.getFirst().left();
    }

    double right() {
        return marks.stream().mapToDouble(InkMark::right).max().orElse(0);
    }

    /** Median height of its marks. */
    double height() {
        return median(InkMark::height);
    }

    double median(ToDoubleFunction<InkMark> measure) {
        double[] values = marks.stream().mapToDouble(measure).toArray();
        Arrays.sort(values);
        return values[values.length / 2];
    }

    Lines lines() {
        return Lines.through(marks);
    }

    /** About how many glyphs stand here, touching ones counted apart by their width. */
    int glyphs() {
        double height = height();
        long sum = 0;
        for (InkMark mark : marks) {
            sum += Math.max(1, Math.round(mark.width() / (GLYPH_PITCH * height)));
        }
        return (int) sum;
    }

    /** Bars of a barcode and edges of a card line up too, but are no glyphs. */
    boolean looksLikePrint() {
        return median(InkMark::width) > 0.16 * height() && median(InkMark::fill) < 0.9 && median(InkMark::fill) > 0.12;
    }
}
