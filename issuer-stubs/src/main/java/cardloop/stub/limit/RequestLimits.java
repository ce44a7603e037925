package cardloop.stub.limit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One issuer's limits for all addresses (or accounts). Not safe for threads. */
public final class RequestLimits {
    /** Whether five refusals within ten minutes shut an address out for ten. */
    public enum Escalation {
        NEVER,
        TO_BLOCK
    }

    private final Escalation escalation;
    private final Map<String, AddressRecord> addresses = new TreeMap<>();
    private Limit limit;

    public RequestLimits(Limit limit, Escalation escalation) {
        this.limit = limit;
        this.escalation = escalation;
    }

    public void change(Limit newLimit) {
        limit = newLimit;
    }

    /** Counts an arrival, refused or not, and says whether it may go on. */
    public Admission arrive(String address, Instant now) {
        return of(address).arrive(now, limit, escalation == Escalation.TO_BLOCK);
    }

    /** Counts a refusal for another reason than the rate. */
    public void countRefusal(String address) {
        of(address).countRefusal();
    }

    public Optional<Instant> lastRefusedAt(String address) {
        return of(address).lastRefusedAt();
    }

    public Map<String, AddressStats> stats() {
        return addresses.entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, e -> e.getValue().stats(limit), (a, b) -> a, TreeMap::new));
    }

    public void forget() {
        addresses.clear();
    }

    private AddressRecord of(String address) {
        return addresses.computeIfAbsent(address, a -> new AddressRecord());
    }
}
