package cardloop.issuers.asking.contract;

import cardloop.inquiry.FollowUp;
import cardloop.issuers.IssuerLimits.Scope;
import cardloop.issuers.IssuerLimits.WrongPinBudget;
import cardloop.throttle.Pace;
import java.time.Duration;

/** How numbers of a contract become limits, and which numbers are none. */
final class Agreed {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int FASTEST = 100_000;
    /** A card whose issuer names no figure cools for an hour after so many failed tries. */
    private static final int TRIES_OF_A_CARD = 3;

    private Agreed() {}

    static void within(String setting, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(setting + " is 1 to " + most + ", not " + value);
        }
    }

    /** A pace of ours is never above the contract's. */
    static void paces(String prefix, int perMinute, int contractPerMinute) {
        within(prefix + ".contract-per-minute", contractPerMinute, FASTEST);
        within(prefix + ".per-minute", perMinute, contractPerMinute);
    }

    static Pace aMinute(int limit, Duration jitter) {
        return new Pace(limit, MINUTE, jitter);
    }

    static WrongPinBudget wrongPins(int units, Scope scope, Duration margin) {
        return new WrongPinBudget(units, HOUR, margin, scope);
    }

    static WrongPinBudget triesOfACard(Duration margin) {
        return wrongPins(TRIES_OF_A_CARD, Scope.CARD, margin);
    }

    /** The protocol's way of following up, at most so often. */
    static FollowUp atMost(FollowUp followUp, int queriesPerSecond) {
        return switch (followUp) {
            case FollowUp.Resubmit resubmit -> resubmit;
            case FollowUp.Query query ->
                new FollowUp.Query(
                        query.firstAfter(),
                        query.grace(),
                        Math.min(query.perSecond(), queriesPerSecond),
                        query.needsTicket());
        };
    }
}
