package cardloop.money.channel;

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
 */
@ConfigurationProperties(prefix = "cardloop.payout-channel", ignoreUnknownFields = false)
public record ChannelProperties(
        @DefaultValue("http://127.0.0.1:9090") URI baseUrl,
        @DefaultValue("demo-app") String appId,
        @DefaultValue("payout-demo-secret") String secret,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration deadline) {

    @Override
    public String toString() {
        return "ChannelProperties(" + baseUrl + ", app " + appId + ", secret •••, deadline " + deadline + ")";
    }
}
