package cardloop.lanes;

import java.time.Instant;
import java.util.Optional;

/**
 * A lane for the operator's eyes.
 *
 * @param budgetPerMinute the strict pace, permits a minute
 * @param granted permits given since the lane was first used
 * @param refused times the issuer refused
 * @param grantedLastMinute attempts in the last 60 s
 * @param due questions due now that it may take
 * @param queriesRestUntil the same of the door for asking after questions, which an issuer refuses by itself
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
        CircuitStatus circuit,
        Optional<String> alarm) {}
