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
 * The contract about JD E-cards.
 *
 * @param baseUrl where it is reached; empty for {@code cardloop.asking.base-url}
 * @param egress declared addresses as {@code address=region}; empty for {@code cardloop.asking.egress}
 * @param partner our name there
 * @param partnerSecret fetches tokens; prints not
 * @param totpSeed of the one-time password, ASCII; prints not
 * @param contractPerMinute submissions that the contract allows an address in any minute, 1 to 100000
 * @param perMinute submissions an address of ours sends in any minute, 1 to contract-per-minute
 * @param accountPerMinute submissions of all addresses together in any minute, 1 to 100000
 * @param wrongPinsAnAddress wrong PINs from one address in any hour, 1 to 4: the fifth locks it
 */
@ConfigurationProperties(prefix = "cardloop.issuer-jd", ignoreUnknownFields = false)
public record JdProperties(
        @DefaultValue("") String baseUrl,
        @DefaultValue({}) List<String> egress,
        @DefaultValue("demo-partner") String partner,
        @DefaultValue("demo-partner-secret") String partnerSecret,
        @DefaultValue("12345678901234567890") String totpSeed,
        @DefaultValue("60") int contractPerMinute,
        @DefaultValue("60") int perMinute,
        @DefaultValue("120") int accountPerMinute,
        @DefaultValue("4") int wrongPinsAnAddress)
        implements IssuerContract {
    private static final String PREFIX = "cardloop.issuer-jd";
    private static final int FASTEST = 100_000;
    private static final int WRONG_PINS_THAT_LOCK = 5;

    public JdProperties {
        Agreed.paces(PREFIX, perMinute, contractPerMinute);
        Agreed.within(PREFIX + ".account-per-minute", accountPerMinute, FASTEST);
        Agreed.within(PREFIX + ".wrong-pins-an-address", wrongPinsAnAddress, WRONG_PINS_THAT_LOCK - 1);
    }

    @Override
    public String issuer() {
        return "jd";
    }

    @Override
    public IssuerLimits limits(FollowUp followUp, Duration jitter, Duration deadline) {
        return new IssuerLimits(
                issuer(),
                Agreed.aMinute(perMinute, jitter),
                Optional.of(Agreed.aMinute(accountPerMinute, jitter)),
                followUp,
                List.of(
                        Agreed.wrongPins(wrongPinsAnAddress, Scope.EGRESS, jitter.plus(deadline)),
                        Agreed.triesOfACard(jitter.plus(deadline))));
    }

    @Override
    public String toString() {
        return "JdProperties[" + baseUrl + ", " + egress + ", " + perMinute + " a minute]";
    }
}
