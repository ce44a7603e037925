package cardloop.money;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A payout that has had no final answer for too long, could not be sent, or whose number the channel knows otherwise.
 *
 * @param account where it goes, {@linkplain Payee#masked masked}
 * @param outBizNo our number at the channel, to ask its people about
 * @param word what the channel, or the way to it, said last
 * @param nextAt when the house asks or sends again by itself; empty when only a person can go on
 * @param closing what one person wants to close it with; another has to want the same
 */
public record TroubledPayout(
        UUID id,
        UUID sellerId,
        long amountFen,
        String account,
        String outBizNo,
        PayoutStatus status,
        String word,
        Instant requestedAt,
        Optional<Instant> nextAt,
        Optional<Closing> closing) {

    /** What a person wants to close a payout with. */
    public record Closing(UUID personId, String proof, Instant askedAt) {}
}
