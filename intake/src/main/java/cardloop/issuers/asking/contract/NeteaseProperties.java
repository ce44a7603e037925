package cardloop.issuers.asking.contract;

import cardloop.inquiry.FollowUp;
import cardloop.issuers.IssuerLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The contract about NetEase point cards.
 *
 * @param baseUrl where it is reached; empty for {@code cardloop.asking.base-url}
 * @param egress declared addresses as {@code address=region}; empty for {@code cardloop.asking.egress}
 * @param mch our name there
 * @param key signs our calls; prints not
 * @param contractPerMinute submissions that the contract allows an address in any minute, 1 to 100000
 * @param perMinute submissions an address of ours sends in any minute, 1 to contract-per-minute
 * @param queriesPerSecond queries an address of ours sends in any second, 1 to 10
 */
@ConfigurationProperties(prefix = "cardloop.issuer-netease", ignoreUnknownFields = false)
public record NeteaseProperties(
        @DefaultValue("") String baseUrl,
        @DefaultValue({}) List<String> egress,
        @DefaultValue("demo-mch") String mch,
        @DefaultValue("netease-demo-key") String key,
        @DefaultValue("20") int contractPerMinute,
        @DefaultValue("20") int perMinute,
        @DefaultValue("10") int queriesPerSecond)
        implements IssuerContract {
    private static final String PREFIX = "cardloop.issuer-netease";
    private static final int MOST_QUERIES = 10;

    public NeteaseProperties {
        Agreed.paces(PREFIX, perMinute, contractPerMinute);
        Agreed.within(PREFIX + ".queries-per-second", queriesPerSecond, MOST_QUERIES);
    }

    @Override
    public String issuer() {
        return "netease";
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
        return "NeteaseProperties[" + baseUrl + ", " + egress + ", " + perMinute + " a minute]";
    }
}
