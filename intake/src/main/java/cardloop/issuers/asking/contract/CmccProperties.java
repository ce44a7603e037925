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
 * The contract with the telecom voucher centre.
 *
 * @param baseUrl where it is reached; empty for {@code cardloop.asking.base-url}
 * @param egress declared addresses as {@code address=region}; empty for {@code cardloop.asking.egress}
 * @param merId our name there
 * @param key signs our calls; prints not
 * @param contractPerMinute submissions that the contract allows an address in any minute, 1 to 100000
 * @param perMinute submissions an address of ours sends in any minute, 1 to contract-per-minute
 * @param wrongPinsACard wrong PINs of one card in any hour, 1 to 2: the third locks it
 */
@ConfigurationProperties(prefix = "cardloop.issuer-cmcc", ignoreUnknownFields = false)
public record CmccProperties(
        @DefaultValue("") String baseUrl,
        @DefaultValue({}) List<String> egress,
        @DefaultValue("demo-mer") String merId,
        @DefaultValue("cmcc-demo-key") String key,
        @DefaultValue("60") int contractPerMinute,
        @DefaultValue("60") int perMinute,
        @DefaultValue("2") int wrongPinsACard)
        implements IssuerContract {
    private static final String PREFIX = "cardloop.issuer-cmcc";
    private static final int WRONG_PINS_THAT_LOCK = 3;

    public CmccProperties {
        Agreed.paces(PREFIX, perMinute, contractPerMinute);
        Agreed.within(PREFIX + ".wrong-pins-a-card", wrongPinsACard, WRONG_PINS_THAT_LOCK - 1);
    }

    @Override
    public String issuer() {
        return "cmcc";
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
        return "CmccProperties[" + baseUrl + ", " + egress + ", " + perMinute + " a minute]";
    }
}
