package cardloop.health;

import java.time.Duration;
import java.util.Optional;

/**
 * What still has to be asked of an issuer, by class, and when it will be done at what its lanes allow.
 *
 * @param interactive of sellers, asked for the first time
 * @param unresolved asked before and not answered
 * @param night of the night
 * @param eta at the rate the running lanes may ask for long; empty while none may ask
 */
public record Backlog(String issuer, long interactive, long unresolved, long night, Optional<Duration> eta) {
    private static final double MILLIS_A_MINUTE = 60_000;

    static Backlog of(String issuer, long interactive, long unresolved, long night, double perMinute) {
        long all = interactive + unresolved + night;
        Optional<Duration> eta = perMinute > 0
                ? Optional.of(Duration.ofMillis(Math.round(all / perMinute * MILLIS_A_MINUTE)))
                : Optional.empty();
        return new Backlog(issuer, interactive, unresolved, night, eta);
    }

    public long all() {
        return interactive + unresolved + night;
    }

    /** Whole minutes, rounded up. */
    public Optional<Long> etaMinutes() {
        return eta.map(time -> Math.ceilDiv(time.toSeconds(), 60));
    }
}
