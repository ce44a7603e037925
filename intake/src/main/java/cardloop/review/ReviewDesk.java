package cardloop.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The reviewers' desk: an item is on one desk at a time, a person has one item, and nobody reviews a card they sold. What
 * somebody escalated goes to a senior and never back; what somebody gave back, or held for too long, goes to others first.
 */
public interface ReviewDesk {
    /**
     * Leases the next item for 10 minutes, the earliest due first; the one already on this desk comes back first. However
     * often a lease is lengthened, it ends an hour after it began.
     */
    Optional<ReviewItem> claim(Reviewer reviewer);

    /** The item if it is on this reviewer's desk. */
    Optional<ReviewItem> look(UUID itemId, UUID reviewerId);

    /** Lengthens the lease; false when the item is not on this desk any more. */
    boolean heartbeat(UUID itemId, UUID reviewerId);

    /** Gives the item back undecided, not to come to the same person for an hour; false when it is not on this desk. */
    boolean giveBack(UUID itemId, UUID reviewerId);

    /** The same until a time of one's own choice. */
    boolean snooze(UUID itemId, UUID reviewerId, Instant until);

    /** Decides; see {@link Outcome}. */
    Outcome decide(UUID itemId, UUID reviewerId, Decision decision);

    /**
     * Opens the key for the reviewer. That it is shown is written down first; of one person so many an hour.
     *
     * @param reason why it has to be seen, 1-400 characters
     */
    Reveal reveal(UUID itemId, UUID reviewerId, String reason);

    /** Whether the item's code was shown to this person within the last minute, and the item is still on this desk. */
    boolean isUncovered(UUID itemId, UUID reviewerId);

    ReviewQueue queue();

    /** What became of a decision. */
    enum Outcome {
        DECIDED,
        /** The item is not on this desk any more; nothing was changed. */
        LEASE_LOST,
        /** The corrected code is not well formed; nothing was changed. */
        MALFORMED,
        /** The corrected code is another live case's; this one ended as DUPLICATE. */
        DUPLICATE
    }
}
