package cardloop.scenario;

import cardloop.card.Region;
import cardloop.inquiry.FollowUp;
import cardloop.issuers.IssuerLimits;
import cardloop.issuers.Lanes;
import cardloop.throttle.Egress;
import cardloop.throttle.Lane;
import cardloop.throttle.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lane that all processes of a run pull on, at a limit shorter than the real one, so that a run takes a minute. */
final class OneLane {
    static final String ISSUER = "cmcc";
    static final String EGRESS = "127.0.0.11";
    private static final int WRONG_PINS = 2;

    private OneLane() {}

    static Lanes paced(Pace pace) {
        var wrongPins = new IssuerLimits.WrongPinBudget(
                WRONG_PINS, Duration.ofHours(1), Duration.ZERO, IssuerLimits.Scope.CARD);
        Lane lane = new Lane(ISSUER, new Egress(EGRESS, new Region("CN-GD")));
        return new Lanes(
                List.of(lane),
                Map.of(
                        ISSUER,
                        new IssuerLimits(ISSUER, pace, Optional.empty(), new FollowUp.Resubmit(), List.of(wrongPins))));
    }
}
