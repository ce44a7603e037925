package cardloop.scenario;

import cardloop.throttle.Pace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;

/** An issuer that counts arrivals strictly, in every half-open window, wherever it starts; travel may change their order. */
final class Arrivals {
    private final long windowMicros;
    private final int limit;
    private final PriorityQueue<Long> travelling = new PriorityQueue<>();
    private final Deque<Long> window = new ArrayDeque<>();
    private int worstWindow;
    private long violations;

    Arrivals(Pace pace) {
        this.windowMicros = pace.window().toNanos() / 1_000;
        this.limit = pace.limit();
    }

    /** Something will arrive then; nothing announced later arrives before {@code nowMicros}. */
    void announce(long arrivesMicros, long nowMicros) {
        travelling.add(arrivesMicros);
        while (!travelling.isEmpty() && travelling.peek() <= nowMicros) {
            count(travelling.poll());
        }
    }

    void end() {
        while (!travelling.isEmpty()) {
            count(travelling.poll());
        }
    }

    private void count(long at) {
        window.addLast(at);
        while (at - window.getFirst() >= windowMicros) {
            window.removeFirst();
        }
        worstWindow = Math.max(worstWindow, window.size());
        if (window.size() > limit) {
            violations++;
        }
    }

    int worstWindow() {
        return worstWindow;
    }

    long violations() {
        return violations;
    }
}
