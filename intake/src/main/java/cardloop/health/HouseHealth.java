package cardloop.health;

import java.util.List;
import java.util.Optional;

/** All lanes, accounts with a limit and backlogs, as read at one moment. */
public record HouseHealth(List<LaneHealth> lanes, List<AccountHealth> accounts, List<Backlog> backlogs) {
    public HouseHealth {
        accounts = List.copyOf(accounts);
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

    /** Over any limit of calls: of a lane's doors, of an account. Must be 0. */
    public long violations() {
        return lanes.stream().mapToLong(LaneHealth::violations).sum()
                + accounts.stream()
                        .mapToLong(account -> account.grants().violations())
                        .sum();
    }
}
