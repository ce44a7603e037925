package cardloop.throttle;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When a lane was refused last. An issuer may answer nonsense to an address it has just refused, so whoever reads its
 * answers has to know. Processes that share an address must share this too.
 */
public interface RecentRefusals {
    void refused(Lane lane, Instant at);

    Optional<Instant> lastOf(Lane lane);

    /** For one process alone; forgets at its end. */
    static RecentRefusals inMemory() {
        return new InMemory();
    }

    /** Keeps the latest moment of each lane. */
    final class InMemory implements RecentRefusals {
        private final Map<String, Instant> last = new ConcurrentHashMap<>();

        @Override
        public void refused(Lane lane, Instant at) {
            last.merge(lane.label(), at, (before, now) -> now.isAfter(before) ? now : before);
        }

        @Override
        public Optional<Instant> lastOf(Lane lane) {
            return Optional.ofNullable(last.get(lane.label()));
        }
    }
}
