package cardloop.review;

import cardloop.vault.PinSeal.OpenedKey;
import java.util.Optional;
import java.util.UUID;

/** The reviewers' desk: an item is on one desk at a time, and nobody reviews a card they sold. */
public interface ReviewDesk {
    /** Leases the next item for 10 minutes, the earliest due first; the one already on this desk comes back first. */
    Optional<ReviewItem> claim(UUID reviewerId);

    /** The item if it is on this reviewer's desk. */
    Optional<ReviewItem> look(UUID itemId, UUID reviewerId);

    /** Lengthens the lease; false when the item is not on this desk any more. */
    boolean heartbeat(UUID itemId, UUID reviewerId);

    /** Gives the item back undecided; false when it is not on this desk. */
    boolean giveBack(UUID itemId, UUID reviewerId);

    /** Decides; see {@link Outcome}. */
    Outcome decide(UUID itemId, UUID reviewerId, Decision decision);

    /**
     * Opens the key for the reviewer; counted and audited.
     *
     * @param reason why it has to be seen, 1-400 characters
     * @return empty when the item is not on this desk
     */
    Optional<OpenedKey> reveal(UUID itemId, UUID reviewerId, String reason);

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
