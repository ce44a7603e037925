package cardloop.payout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sellers' payouts. Every method joins a surrounding transaction; nothing is sent before it commits. */
public interface Payouts {
    /**
     * Reserves the money and records the payout with its number at the channel.
     *
     * @throws cardloop.ledger.InsufficientFundsException when less is available; nothing is recorded
     * @throws UnknownPayeeException when the seller has no such payee
     * @throws IllegalArgumentException when the amount is not positive
     */
    Payout request(UUID sellerId, UUID payeeId, long amountFen);

    /** A payout of this seller. */
    Optional<Payout> find(UUID sellerId, UUID payoutId);

    /** The seller's payouts, newest first. */
    List<Payout> list(UUID sellerId, int atMost);
}
