package cardloop.web.money;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Slips of one session that make a press of a button count once: a page hands one out, the press takes it back. */
final class Slips {
    private final AtomicLong last = new AtomicLong();
    private final Set<Long> out = ConcurrentHashMap.newKeySet();

    long hand() {
        long slip = last.incrementAndGet();
        out.add(slip);
        return slip;
    }

    /** Whether the slip was still out; of two presses one is told no. */
    boolean take(long slip) {
        return out.remove(slip);
    }
}
