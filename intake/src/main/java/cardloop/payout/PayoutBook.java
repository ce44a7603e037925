package cardloop.payout;

import java.time.Instant;
import java.util.Optional;

/**
 * The payouts on record, as the dispatch moves them. Each method is one transaction; none changes a payout that is
 * settled or failed.
 */
interface PayoutBook {
    /** Claims the payout that is longest due, for the time of a lease. */
    Optional<DuePayout> claim();

    /** Records the intent to send, before the first byte; false when it is no longer to be sent. */
    boolean intend(DuePayout payout);

    /** The payee has it: reserved money leaves the house. */
    void settle(DuePayout payout, String channelNo);

    /** The channel refused it: reserved money is available again. */
    void fail(DuePayout payout, String reason);

    /**
     * No final answer yet: asked again on the next rung of the ladder.
     *
     * @param status SENT when the channel works on it, UNKNOWN when nobody knows
     * @param notBefore no earlier than this, whatever the rung
     */
    void askLater(DuePayout payout, PayoutStatus status, String why, Instant notBefore);

    /** Nothing left us: sent on the next rung of the ladder, under the same number. */
    void sendLater(DuePayout payout, String why);

    /** Nobody but a person can tell; the money stays reserved. */
    void park(DuePayout payout, String reason);
}
