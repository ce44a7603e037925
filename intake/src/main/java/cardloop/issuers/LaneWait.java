package cardloop.issuers;

import java.time.Instant;
import java.util.Optional;

/**
 * What keeps a lane from asking even about a card that its issuer has recognised before; the pace between two questions is no
 * wait.
 *
 * @param until when that is over by itself; empty when a person has to end it
 */
public record LaneWait(Why why, Optional<Instant> until) {
    /** Why nothing is asked. */
    public enum Why {
        /** By a person, or because something of ours is wrong. */
        PAUSED,
        /** As its issuer demands. */
        RESTING,
        /** Its issuer gave no answer too often. */
        NO_ANSWER,
        /** Its budget for wrong PINs is used up. */
        WRONG_PINS
    }
}
