package cardloop.limits;

/**
 * How a limit row has been used, read without a lock.
 *
 * @param granted permits given since the row was first used
 * @param refused times the issuer refused
 * @param restingUntilMicros of the limit clock; past or 0 when it does not rest
 */
public record LimitUse(long granted, long refused, boolean paused, long restingUntilMicros) {
    static final LimitUse NONE = new LimitUse(0, 0, false, 0);
}
