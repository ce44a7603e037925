package cardloop.issuers;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A lane for the operator's eyes.
 *
 * @param budgetPerMinute the strict pace, permits a minute
 * @param granted permits given since the lane was first used
 * @param refused times the issuer refused
 * @param grantedLastMinute attempts in the last 60 s
 * @param due questions due now that it may take
 * @param queriesRestUntil the same of the door for asking after questions, which an issuer refuses by itself
 * @param wrongPinsUntil until when its budget for wrong PINs is used up; empty while it is not
 * @param circuit whether its issuer answers
 * @param alarm why it stopped by itself, for operators; empty when it did not
 */
public record LaneStatus(
        String lane,
        String issuer,
        String egress,
        String region,
        double budgetPerMinute,
        long granted,
        long refused,
        int grantedLastMinute,
        int due,
        boolean paused,
        Optional<Instant> restingUntil,
        Optional<Instant> queriesRestUntil,
        Optional<Instant> wrongPinsUntil,
        CircuitStatus circuit,
        Optional<String> alarm) {

    /** What it waits for before it asks again, the longest of several; empty when nothing keeps it. */
    public Optional<LaneWait> waits() {
        return paused
                ? Optional.of(new LaneWait(LaneWait.Why.PAUSED, Optional.empty()))
                : Stream.of(
                                restingUntil.map(until -> new LaneWait(LaneWait.Why.RESTING, Optional.of(until))),
                                circuit.until().map(until -> new LaneWait(LaneWait.Why.NO_ANSWER, Optional.of(until))),
                                wrongPinsUntil.map(until -> new LaneWait(LaneWait.Why.WRONG_PINS, Optional.of(until))))
                        .flatMap(Optional::stream)
                        .max(Comparator.comparing(wait -> wait.until().orElse(Instant.MIN)));
    }
}
