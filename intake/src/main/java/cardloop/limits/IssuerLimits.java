package cardloop.limits;

import cardloop.throttle.Pace;
import java.time.Duration;
import java.util.Optional;

/**
 * What an issuer allows; the budget for wrong PINs counts as a limit.
 *
 * @param submit for each egress address
 * @param account over all addresses together; empty when the issuer has no such limit
 * @param wrongPins budget for wrong PINs
 */
public record IssuerLimits(String issuer, Pace submit, Optional<Pace> account, WrongPinBudget wrongPins) {

    /**
     * At most {@code units} wrong PINs in any {@code window}; each call reserves a unit before it leaves.
     *
     * @param scope what the budget is counted for
     */
    public record WrongPinBudget(int units, Duration window, Scope scope) {}

    /** What a wrong-PIN budget is counted for. */
    public enum Scope {
        EGRESS,
        CARD
    }
}
