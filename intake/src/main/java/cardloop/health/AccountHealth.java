package cardloop.health;

import cardloop.throttle.Pace;

/**
 * An account with a limit over all addresses together, over the last hour.
 *
 * @param grants the most submissions that any window of that limit held, by our own rows
 * @param limit of that window
 */
public record AccountHealth(String issuer, WindowCount grants, int limit) {
    static AccountHealth of(String issuer, Pace pace, long[] grantedMicros) {
        return new AccountHealth(issuer, WindowCount.of(grantedMicros, pace), pace.limit());
    }
}
