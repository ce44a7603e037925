package cardloop.stub.misbehaviour;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The conduct of all issuers; one that is not named behaves well.
 *
 * @param seed of the dice
 * @param issuers by {@code cmcc}, {@code tencent}, {@code jd}, {@code netease}, {@code gateway}, {@code payout}
 */
public record Misbehaviour(long seed, Map<String, Conduct> issuers) {
    public Misbehaviour {
        issuers = Map.copyOf(issuers);
    }

    public static Misbehaviour none() {
        return new Misbehaviour(1, Map.of());
    }

    /** Good conduct, but for the nightly maintenance of {@code jd} from 00:00 to 00:10. */
    public static Misbehaviour nightly() {
        return none().with(
                        "jd",
                        Conduct.good()
                                .closed(List.of(
                                        new MaintenanceWindow(LocalTime.MIDNIGHT, LocalTime.of(0, 10), List.of()))));
    }

    /**
     * Reads the settings; whatever is not set behaves well.
     *
     * @throws BadMisbehaviourException for an unknown key or a value out of range, named by its path
     */
    public static Misbehaviour parse(String json) {
        return MisbehaviourJson.read(json);
    }

    public Misbehaviour with(String issuer, Conduct conduct) {
        Map<String, Conduct> changed = new LinkedHashMap<>(issuers);
        changed.put(issuer, conduct);
        return new Misbehaviour(seed, changed);
    }

    public Misbehaviour seeded(long newSeed) {
        return new Misbehaviour(newSeed, issuers);
    }

    public Conduct of(String issuer) {
        return issuers.getOrDefault(issuer, Conduct.good());
    }
}
