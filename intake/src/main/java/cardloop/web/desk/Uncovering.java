package cardloop.web.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Which photos are uncovered for whom: for a minute after a reason was given. */
final class Uncovering {
    static final Duration OPEN = Duration.ofSeconds(60);

    private final Map<Look, Instant> openUntil = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Look(UUID reviewerId, UUID itemId) {}

    Uncovering(Clock clock) {
        this.clock = clock;
    }

    void begin(UUID reviewerId, UUID itemId) {
        Instant now = clock.instant();
        openUntil.values().removeIf(until -> !now.isBefore(until));
        openUntil.put(new Look(reviewerId, itemId), now.plus(OPEN));
    }

    boolean isOpen(UUID reviewerId, UUID itemId) {
        Instant until = openUntil.get(new Look(reviewerId, itemId));
        return until != null && clock.instant().isBefore(until);
    }
}
