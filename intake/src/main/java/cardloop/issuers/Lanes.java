package cardloop.issuers;

import cardloop.card.Region;
import cardloop.inquiry.IssuerGateway;
import cardloop.throttle.Lane;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lanes of this house.
 *
 * @param all one for each connected issuer and declared address
 * @param limits by issuer
 */
public record Lanes(List<Lane> all, Map<String, IssuerLimits> limits) {
    public Lanes {
        all = List.copyOf(all);
        limits = Map.copyOf(limits);
    }

    /** What the issuer of a lane allows. */
    public IssuerLimits limitsOf(Lane lane) {
        return Objects.requireNonNull(limits.get(lane.issuer()), () -> "no limits for " + lane.label());
    }

    public Optional<Lane> find(String issuer, String address) {
        return all.stream()
                .filter(lane ->
                        lane.issuer().equals(issuer) && lane.egress().address().equals(address))
                .findFirst();
    }

    /** Where we can ask those issuers from that answer by region, by issuer. */
    public Map<String, Set<Region>> regions(List<IssuerGateway> gateways) {
        return gateways.stream()
                .filter(IssuerGateway::answersByRegion)
                .map(IssuerGateway::issuer)
                .collect(Collectors.toMap(Function.identity(), this::regionsOf));
    }

    private Set<Region> regionsOf(String issuer) {
        return all.stream()
                .filter(lane -> lane.issuer().equals(issuer))
                .map(lane -> lane.egress().region())
                .collect(Collectors.toSet());
    }

    /** Whether the issuer can be asked from an address that it sees in this region. */
    public boolean reach(String issuer, Region region) {
        return all.stream()
                .anyMatch(lane ->
                        lane.issuer().equals(issuer) && lane.egress().region().equals(region));
    }
}
