package cardloop.payout;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A payout that one worker has claimed.
 *
 * @param sentAt when the last intent to send was recorded; empty when none ever was
 * @param rung how often the channel was asked without a final answer
 */
record DuePayout(UUID id, UUID sellerId, PayoutOrder order, PayoutStatus status, Optional<Instant> sentAt, int rung) {
    String subject() {
        return Payout.subject(id);
    }
}
