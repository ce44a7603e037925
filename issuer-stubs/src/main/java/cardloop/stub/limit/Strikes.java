package cardloop.stub.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** So many strikes within an hour and the key (a card, an address) is out for an hour. Not safe for threads. */
public final class Strikes {
    private static final Duration HOUR = Duration.ofHours(1);

    private final int allowed;
    private final Map<String, Deque<Instant>> strikes = new HashMap<>();
    private final Map<String, Instant> outUntil = new HashMap<>();

    /** @param allowed the strike of this number is still answered as a strike, and locks */
    public Strikes(int allowed) {
        this.allowed = allowed;
    }

    public void strike(String key, Instant now) {
        Deque<Instant> recent = strikes.computeIfAbsent(key, k -> new ArrayDeque<>());
        recent.addLast(now);
        while (!recent.getFirst().isAfter(now.minus(HOUR))) {
            recent.removeFirst();
        }
        if (recent.size() >= allowed) {
            outUntil.put(key, now.plus(HOUR));
            recent.clear();
        }
    }

    public boolean isOut(String key, Instant now) {
        return now.isBefore(outUntil.getOrDefault(key, Instant.MIN));
    }

    /** Seconds until the key is free, at least one. */
    public long retryAfterSeconds(String key, Instant now) {
        return Admission.secondsUntil(outUntil.getOrDefault(key, now), now);
    }

    public void forget() {
        strikes.clear();
        outUntil.clear();
    }
}
