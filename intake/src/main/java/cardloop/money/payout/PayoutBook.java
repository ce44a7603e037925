package cardloop.money.payout;

import cardloop.money.Payout;
import cardloop.money.PayoutStatus;
import cardloop.money.channel.PayoutOrder;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The payouts on record, as the dispatch moves them. Each method is one transaction; none changes a payout that is
 * settled or failed.
 */
interface PayoutBook {
    /** Claims the payout that is longest due, for the time of a lease. */
    Optional<Due> claim();

    /** Records the intent to send, before the first byte; false when it is no longer to be sent. */
    boolean intend(Due payout);

    /** The payee has it: reserved money leaves the house. */
    void settle(Due payout, String channelNo);

    /** The channel refused it: reserved money is available again. */
    void fail(Due payout, String reason);

    /**
     * No final answer yet: asked again on the next rung of the ladder.
     *
     * @param status SENT when the channel works on it, UNKNOWN when nobody knows
     * @param notBefore no earlier than this, whatever the rung
     */
    void askLater(Due payout, PayoutStatus status, String why, Instant notBefore);

    /**
     * The channel could not be reached, so nothing left us: tried again soon, under the same number, and on no rung.
     *
     * @param status PENDING when it is still to be sent, UNKNOWN when it is to be asked about
     */
    void reachLater(Due payout, PayoutStatus status, String why);

    /** Nobody but a person can tell; the money stays reserved. */
    void park(Due payout, String reason);

    /**
     * A payout that one worker has claimed.
     *
     * @param sentAt when the last intent to send was recorded; empty when none ever was
     */
    record Due(UUID id, UUID sellerId, PayoutOrder order, PayoutStatus status, Optional<Instant> sentAt, Tries tries) {
        String subject() {
            return Payout.subject(id);
        }
    }

    /**
     * What was tried so far.
     *
     * @param rung how often the channel was asked without a final answer
     * @param unreached how often in a row it could not be reached
     */
    record Tries(int rung, int unreached) {}
}
