package cardloop.health;

import java.util.List;
import java.util.Optional;

/** All lanes and backlogs, as read at one moment. */
public record HouseHealth(List<LaneHealth> lanes, List<Backlog> backlogs) {
    public HouseHealth {
        lanes = List.copyOf(lanes);
        backlogs = List.copyOf(backlogs);
    }

    public Optional<LaneHealth> lane(String label) {
        return lanes.stream()
                .filter(health -> health.lane().label().equals(label))
                .findFirst();
    }

    public Optional<Backlog> backlog(String issuer) {
        return backlogs.stream().filter(b -> b.issuer().equals(issuer)).findFirst();
    }

    /** Must be 0. */
    public long violations() {
        return lanes.stream().mapToLong(health -> health.grants().violations()).sum();
    }
}
