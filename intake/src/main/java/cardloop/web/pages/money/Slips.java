package cardloop.web.pages.money;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Slips of one session that make a press of a button count once, for what was shown beside it: a page hands one out, the
 * press takes it back.
 */
final class Slips {
    /** Who asks for more without pressing loses the oldest. */
    private static final int MOST = 20;

    private final Map<Long, Draw> out = new LinkedHashMap<>();
    private long last;

    /** What was shown. */
    record Draw(long fen, UUID payeeId) {}

    synchronized long hand(Draw draw) {
        out.put(++last, draw);
        if (out.size() > MOST) {
            out.remove(out.keySet().iterator().next());
        }
        return last;
    }

    /** What a slip was handed out for, while it is out. */
    synchronized Optional<Draw> look(long slip) {
        return Optional.ofNullable(out.get(slip));
    }

    /** The same once: of two presses one is told no. */
    synchronized Optional<Draw> take(long slip) {
        return Optional.ofNullable(out.remove(slip));
    }
}
