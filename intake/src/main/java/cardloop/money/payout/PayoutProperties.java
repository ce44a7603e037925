package cardloop.money.payout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of payouts.
 *
 * @param lease how long one worker has a payout to itself: more than two deadlines of the channel
 * @param notFoundGrace how long after sending the channel's "not found" says nothing
 */
@ConfigurationProperties(prefix = "cardloop.payout", ignoreUnknownFields = false)
public record PayoutProperties(
        @DefaultValue("60s") Duration lease,
        @DefaultValue("60s") Duration notFoundGrace) {
    /** One claim may ask and then send: both must end within its lease. */
    PayoutProperties requireLeaseOverTwo(Duration deadline) {
        if (lease.compareTo(deadline.multipliedBy(2)) <= 0) {
            throw new IllegalArgumentException(
                    "cardloop.payout.lease must be more than twice cardloop.payout-channel.deadline");
        }
        return this;
    }
}
