package cardloop.money;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sellers' payouts. Every method joins a surrounding transaction; nothing is sent before it commits. */
public interface Payouts {
    /** Asked about so often without a final answer, a payout is a person's concern: that is 13 minutes after it was sent. */
    int TROUBLE_FROM_RUNG = 5;

    /** Not sent so often because the channel could not be reached: after some 11 minutes. */
    int TROUBLE_FROM_UNREACHED = 14;

    /**
     * Reserves the money and records the payout with its number at the channel.
     *
     * @throws cardloop.money.InsufficientFundsException when less is available; nothing is recorded
     * @throws UnknownPayeeException when the seller has no such payee
     * @throws IllegalArgumentException when the amount is not positive
     */
    Payout request(UUID sellerId, UUID payeeId, long amountFen);

    /** A payout of this seller. */
    Optional<Payout> find(UUID sellerId, UUID payoutId);

    /** The seller's payouts, newest first. */
    List<Payout> list(UUID sellerId, int atMost);
}
