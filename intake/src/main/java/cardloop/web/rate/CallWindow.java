package cardloop.web.rate;

import cardloop.http.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * At most so many calls of one caller in any window, wherever it starts. Counts in this program alone, and forgets the
 * least recent callers beyond a bound.
 */
public final class CallWindow {
    private static final int MOST_CALLERS = 10_000;
    private static final long MILLIS_A_SECOND = 1_000;

    private final String policy;
    private final int quota;
    private final Duration window;
    private final Clock clock;
    private final Map<String, ArrayDeque<Instant>> calls = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ArrayDeque<Instant>> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    public CallWindow(String policy, int quota, Duration window, Clock clock) {
        this.policy = policy;
        this.quota = quota;
        this.window = window;
        this.clock = clock;
    }

    /** What a caller got. */
    public sealed interface Turn {
        /** Where his limit stands now. */
        RateLimit limit();

        /** He may go on; the call is counted. */
        record Granted(RateLimit limit) implements Turn {}

        /** He is over it; the call is not counted. */
        record Refused(RateLimit limit) implements Turn {}
    }

    public synchronized Turn take(String caller) {
        Instant now = clock.instant();
        ArrayDeque<Instant> counted = calls.computeIfAbsent(caller, _ -> new ArrayDeque<>());
        while (!counted.isEmpty() && !counted.peekFirst().isAfter(now.minus(window))) {
            counted.removeFirst();
        }
        if (counted.size() >= quota) {
            return new Turn.Refused(limit(counted, now));
        }
        counted.addLast(now);
        return new Turn.Granted(limit(counted, now));
    }

    private RateLimit limit(ArrayDeque<Instant> counted, Instant now) {
        long untilReset = Duration.between(now, counted.getFirst().plus(window)).toMillis();
        return new RateLimit(policy, quota, (int) window.toSeconds(), quota - counted.size(), (int)
                Math.ceilDiv(untilReset, MILLIS_A_SECOND));
    }
}
