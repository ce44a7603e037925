package cardloop.issuers.asking.contract;

import cardloop.inquiry.FollowUp;
import cardloop.issuers.IssuerLimits;
import cardloop.issuers.IssuerLimits.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The contract about Q coin cards.
 *
 * @param baseUrl where it is reached; empty for {@code cardloop.asking.base-url}
 * @param egress declared addresses as {@code address=region}; empty for {@code cardloop.asking.egress}
 * @param appId our name there
 * @param secret signs our calls; prints not
 * @param contractPerMinute submissions that the contract allows an address in any minute, 1 to 100000
 * @param perMinute submissions an address of ours sends in any minute, 1 to contract-per-minute
 * @param wrongPinsACard wrong PINs of one card in any hour, 1 to 2: the third locks it
 */
@ConfigurationProperties(prefix = "cardloop.issuer-tencent", ignoreUnknownFields = false)
public record TencentProperties(
        @DefaultValue("") String baseUrl,
        @DefaultValue({}) List<String> egress,
        @DefaultValue("demo-app") String appId,
        @DefaultValue("tencent-demo-secret") String secret,
        @DefaultValue("30") int contractPerMinute,
        @DefaultValue("30") int perMinute,
        @DefaultValue("2") int wrongPinsACard)
        implements IssuerContract {
    private static final String PREFIX = "cardloop.issuer-tencent";
    private static final int WRONG_PINS_THAT_LOCK = 3;

    public TencentProperties {
        Agreed.paces(PREFIX, perMinute, contractPerMinute);
        Agreed.within(PREFIX + ".wrong-pins-a-card", wrongPinsACard, WRONG_PINS_THAT_LOCK - 1);
    }

    @Override
    public String issuer() {
        return "tencent";
    }

    @Override
    public IssuerLimits limits(FollowUp followUp, Duration jitter, Duration deadline) {
        return new IssuerLimits(
                issuer(),
                Agreed.aMinute(perMinute, jitter),
                Optional.empty(),
                followUp,
                List.of(Agreed.wrongPins(wrongPinsACard, Scope.CARD, jitter.plus(deadline))));
    }

    @Override
    public String toString() {
        return "TencentProperties[" + baseUrl + ", " + egress + ", " + perMinute + " a minute]";
    }
}
