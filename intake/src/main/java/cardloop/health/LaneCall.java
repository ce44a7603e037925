package cardloop.health;

import java.time.Instant;
import java.util.Optional;

/**
 * One call of a lane, as operators see it: the rows behind its figures. Says nothing of the card but its kind.
 *
 * @param question number of the question, the same at each of its calls
 * @param attempt 1 for the first call about it
 * @param query whether it asked after a question that had been submitted
 * @param outcome name of the outcome's type; empty while it is on its way
 * @param code the standing, or as on the wire; empty where there is none
 * @param millis from grant to answer; empty while it is on its way
 */
public record LaneCall(
        String question,
        String kind,
        int attempt,
        boolean query,
        Instant granted,
        String outcome,
        String code,
        Optional<Long> millis) {}
