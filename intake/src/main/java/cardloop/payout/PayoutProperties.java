package cardloop.payout;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the payout channel. The defaults speak to the stub town; a real channel gives its own base, id and secret.
 *
 * @param baseUrl scheme, host and port, without a slash at the end
 * @param secret signs our calls; prints as dots
 * @param connectTimeout until a connection stands
 * @param deadline for a whole call, first byte to last
 * @param lease how long one worker has a payout to itself: more than two deadlines
 * @param notFoundGrace how long after sending "not found" says nothing
 */
@ConfigurationProperties(prefix = "cardloop.payout", ignoreUnknownFields = false)
public record PayoutProperties(
        @DefaultValue("http://127.0.0.1:9090") URI baseUrl,
        @DefaultValue("demo-app") String appId,
        @DefaultValue("payout-demo-secret") String secret,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration deadline,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("60s") Duration notFoundGrace) {

    public PayoutProperties {
        if (lease.compareTo(deadline.multipliedBy(2)) <= 0) {
            throw new IllegalArgumentException("cardloop.payout.lease must be more than two deadlines");
        }
    }

    @Override
    public String toString() {
        return "PayoutProperties(" + baseUrl + ", app " + appId + ", secret •••, deadline " + deadline + ")";
    }
}
