package cardloop.issuers;

import cardloop.inquiry.FollowUp;
import cardloop.throttle.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an issuer allows; a budget for wrong PINs counts as a limit.
 *
 * @param submit for each egress address
 * @param account over all addresses together; empty when the issuer has no such limit
 * @param followUp how it is asked what became of a question
 * @param wrongPins budgets for wrong PINs, of each scope at most one
 */
public record IssuerLimits(
        String issuer, Pace submit, Optional<Pace> account, FollowUp followUp, List<WrongPinBudget> wrongPins) {
    private static final Duration SECOND = Duration.ofSeconds(1);

    public IssuerLimits {
        wrongPins = List.copyOf(wrongPins);
        if (wrongPins.stream().map(WrongPinBudget::scope).distinct().count() != wrongPins.size()) {
            throw new IllegalArgumentException("one wrong-PIN budget a scope");
        }
    }

    /** Of the door for queries, for each egress address; empty where a question is followed up by submitting it again. */
    public Optional<Pace> query() {
        return switch (followUp) {
            case FollowUp.Resubmit _ -> Optional.empty();
            case FollowUp.Query query -> Optional.of(new Pace(query.perSecond(), SECOND, submit.jitter()));
        };
    }

    /** The budget of a scope, where there is one. */
    public Optional<WrongPinBudget> wrongPins(Scope scope) {
        return wrongPins.stream().filter(budget -> budget.scope() == scope).findFirst();
    }

    /**
     * At most {@code units} wrong PINs in any {@code window}; each call reserves a unit before it leaves.
     *
     * @param units 1 or more
     * @param margin how much later than its call was granted, or returned, a wrong PIN may still be counted, 0 or more
     * @param scope what the budget is counted for
     */
    public record WrongPinBudget(int units, Duration window, Duration margin, Scope scope) {
        /** For how long a unit is taken, from the last moment at which its call is known to have been under way. */
        public long takenMicros() {
            return window.plus(margin).toNanos() / 1_000;
        }

        /**
         * Units that only cards get which the issuer has recognised before: sellers' slips never stop the night, nor
         * what is asked before money moves. None of a budget of one.
         */
        public int keptForRecognised() {
            return switch (scope) {
                case EGRESS -> Math.min(1, units - 1);
                case CARD -> 0;
            };
        }
    }

    /** What a wrong-PIN budget is counted for. */
    public enum Scope {
        EGRESS,
        CARD
    }
}
