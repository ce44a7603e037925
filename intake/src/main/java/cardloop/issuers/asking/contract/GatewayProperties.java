package cardloop.issuers.asking.contract;

import cardloop.inquiry.FollowUp;
import cardloop.issuers.IssuerLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The contract with the aggregator of many kinds.
 *
 * @param baseUrl where it is reached; empty for {@code cardloop.asking.base-url}
 * @param egress declared addresses as {@code address=region}; empty for {@code cardloop.asking.egress}
 * @param merId our name there
 * @param key signs our calls and its notices; prints not
 * @param notifyUrl where it tells verdicts unasked, as the world sees us
 * @param contractPerMinute submissions that the contract allows an address in any minute, 1 to 100000
 * @param perMinute submissions an address of ours sends in any minute, 1 to contract-per-minute
 * @param queriesPerSecond queries an address of ours sends in any second, 1 to 10
 */
@ConfigurationProperties(prefix = "cardloop.issuer-gateway", ignoreUnknownFields = false)
public record GatewayProperties(
        @DefaultValue("") String baseUrl,
        @DefaultValue({}) List<String> egress,
        @DefaultValue("10000") String merId,
        @DefaultValue("gateway-demo-key") String key,

        @DefaultValue("http://127.0.0.1:8080/callbacks/gateway")
        String notifyUrl,

        @DefaultValue("100") int contractPerMinute,
        @DefaultValue("100") int perMinute,
        @DefaultValue("10") int queriesPerSecond)
        implements IssuerContract {
    private static final String PREFIX = "cardloop.issuer-gateway";
    private static final int MOST_QUERIES = 10;

    public GatewayProperties {
        Agreed.paces(PREFIX, perMinute, contractPerMinute);
        Agreed.within(PREFIX + ".queries-per-second", queriesPerSecond, MOST_QUERIES);
    }

    @Override
    public String issuer() {
        return "gateway";
    }

    @Override
    public IssuerLimits limits(FollowUp followUp, Duration jitter, Duration deadline) {
        return new IssuerLimits(
                issuer(),
                Agreed.aMinute(perMinute, jitter),
                Optional.empty(),
                Agreed.atMost(followUp, queriesPerSecond),
                List.of(Agreed.triesOfACard(jitter.plus(deadline))));
    }

    @Override
    public String toString() {
        return "GatewayProperties[" + baseUrl + ", " + egress + ", " + perMinute + " a minute]";
    }
}
