package cardloop.money;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One drawing of money.
 *
 * @param account where it goes, {@linkplain Payee#masked masked}; also of a payee that was removed since
 * @param outBizNo our number at the channel, for ever
 * @param reason why it failed, or waits for a person; empty else
 */
public record Payout(
        UUID id,
        UUID sellerId,
        UUID payeeId,
        String account,
        long amountFen,
        String outBizNo,
        PayoutStatus status,
        Optional<String> reason,
        Instant createdAt,
        Instant updatedAt) {

    /** The subject of its chain of events. */
    public String subject() {
        return subject(id);
    }

    public static String subject(UUID payoutId) {
        return "payout:" + payoutId;
    }
}
