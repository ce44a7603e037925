package cardloop.reading.cards.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marks by where their centres are. */
final class Grid {
    private static final double CELL = 32;
    private static final long ROW = 1L << 20;

    private final Map<Long, List<InkMark>> cells = new HashMap<>();

    Grid(List<InkMark> marks) {
        for (InkMark mark : marks) {
            cells.computeIfAbsent(cell(mark.centreX(), mark.centreY()), cell -> new ArrayList<>())
                    .add(mark);
        }
    }

    /** All within a square of {@code 2 * reach}, and some outside it. */
    List<InkMark> near(double x, double y, double reach) {
        var near = new ArrayList<InkMark>();
        for (double down = y - reach; down < y + reach + CELL; down += CELL) {
            for (double along = x - reach; along < x + reach + CELL; along += CELL) {
                List<InkMark> here = cells.get(cell(along, down));
                if (here != null) {
                    near.addAll(here);
                }
            }
        }
        return near;
    }

    private static long cell(double x, double y) {
        return (long) Math.floor(y / CELL) * ROW + (long) Math.floor(x / CELL);
    }
}
