package cardloop.issuers;

import java.time.Instant;
import java.util.Optional;

/**
 * A lane's circuit for the operator's eyes.
 *
 * @param since when it opened, or closed again; empty when it never opened
 * @param until when one question may try it next; empty unless it is open
 */
public record CircuitStatus(State state, Optional<Instant> since, Optional<Instant> until) {
    /** Nothing was ever amiss. */
    public static final CircuitStatus CLOSED = new CircuitStatus(State.CLOSED, Optional.empty(), Optional.empty());

    /** Whether its issuer is asked. */
    public enum State {
        /** It is asked as its limits allow. */
        CLOSED,
        /** It did not answer, and is not asked. */
        OPEN,
        /** One question at a time tries it. */
        HALF_OPEN
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }
}
