package cardloop.stub.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Arrivals within the last window, refused ones included. Not safe for threads. */
final class SlidingWindow {
    private final Deque<Instant> arrivals = new ArrayDeque<>();

    /** Counts an arrival and tells how many the window ending now holds, this one included. */
    int arrive(Instant now, Duration window) {
        arrivals.addLast(now);
        Instant start = now.minus(window);
        while (!arrivals.getFirst().isAfter(start)) {
            arrivals.removeFirst();
        }
        return arrivals.size();
    }

    /** When the next arrival will be within the limit again if nothing else arrives. */
    Instant freeAt(Limit limit) {
        Iterator<Instant> newestFirst = arrivals.descendingIterator();
        Instant nth = newestFirst.next();
        for (int i = 1; i < limit.requests(); i++) {
            nth = newestFirst.next();
        }
        return nth.plus(limit.window());
    }
}
