package cardloop.reading.cards.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which way text runs: each mark and its nearest neighbours of like size vote for the line through them, and rows of text
 * show as peaks however much speckle votes for every direction alike. Never says which end is up.
 */
final class Direction {
    private static final int HALF_TURN = 180;
    private static final double LIKE_SIZE = 1.5;
    private static final double FARTHEST = 2.4;
    private static final int SMOOTHING = 3;
    private static final double RIVAL = 0.45;
    private static final int APART = 14;
    private static final int MOST = 3;

    private final double[] votes = new double[HALF_TURN];
    private final Grid grid;

    private Direction(List<InkMark> marks) {
        this.grid = new Grid(marks);
        marks.forEach(this::vote);
    }

    /** Degrees clockwise from left-to-right, -90 to 90, the strongest first; empty where there are no marks. */
    static List<Double> of(List<InkMark> marks) {
        return new Direction(marks).peaks();
    }

    /** A neighbour counts when a third mark stands where the line through both goes on. */
    private void vote(InkMark mark) {
        double size = mark.size();
        for (InkMark other : grid.near(mark.centreX(), mark.centreY(), FARTHEST * size)) {
            double dx = other.centreX() - mark.centreX();
            double dy = other.centreY() - mark.centreY();
            double away = Math.hypot(dx, dy);
            if (!other.equals(mark) && away < FARTHEST * size && isLike(other, size) && goesOn(mark, dx, dy)) {
                double degrees = Math.toDegrees(Math.atan2(dy, dx));
                votes[(int) Math.floorMod(Math.round(degrees), (long) HALF_TURN)] += away / size;
            }
        }
    }

    private boolean goesOn(InkMark mark, double dx, double dy) {
        double size = mark.size();
        double x = mark.centreX() - dx;
        double y = mark.centreY() - dy;
        double length = Math.hypot(dx, dy);
        for (InkMark third : grid.near(x, y, 0.6 * size)) {
            double along = ((third.centreX() - x) * dx + (third.centreY() - y) * dy) / length;
            double across = ((third.centreY() - y) * dx - (third.centreX() - x) * dy) / length;
            if (!third.equals(mark)
                    && isLike(third, size)
                    && Math.abs(along) < 0.6 * size
                    && Math.abs(across) < 0.16 * size) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLike(InkMark mark, double size) {
        return mark.size() < LIKE_SIZE * size && mark.size() > size / LIKE_SIZE;
    }

    private List<Double> peaks() {
        double[] smooth = new double[HALF_TURN];
        for (int i = 0; i < HALF_TURN; i++) {
            for (int d = -SMOOTHING; d <= SMOOTHING; d++) {
                smooth[i] += votes[Math.floorMod(i + d, HALF_TURN)] * (SMOOTHING + 1 - Math.abs(d));
            }
        }
        var order = new ArrayList<Integer>();
        for (int i = 0; i < HALF_TURN; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> smooth[i]).reversed());
        var peaks = new ArrayList<Integer>();
        for (int i : order) {
            boolean strong = smooth[i] > 0 && smooth[i] > RIVAL * smooth[order.getFirst()];
            if (strong && peaks.size() < MOST && peaks.stream().noneMatch(peak -> apart(peak, i) < APART)) {
                peaks.add(i);
            }
        }
        return peaks.stream().map(i -> (double) (i >= 90 ? i - HALF_TURN : i)).toList();
    }

    private static int apart(int a, int b) {
        int away = Math.abs(a - b);
        return Math.min(away, HALF_TURN - away);
    }
}
