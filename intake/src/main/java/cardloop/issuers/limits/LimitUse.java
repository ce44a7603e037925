package cardloop.issuers.limits;

import java.util.Optional;

/**
 * How a limit row has been used, read without a lock.
 *
 * @param granted permits given since the row was first used
 * @param refused times the issuer refused
 * @param restingUntilMicros of the limit clock; past or 0 when it does not rest
 * @param alarm why it stopped by itself; empty when it did not
 */
public record LimitUse(long granted, long refused, boolean paused, long restingUntilMicros, Optional<String> alarm) {
    static final LimitUse NONE = new LimitUse(0, 0, false, 0, Optional.empty());
}
