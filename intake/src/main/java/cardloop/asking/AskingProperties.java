package cardloop.asking;

import cardloop.card.Region;
import cardloop.limits.IssuerLimits;
import cardloop.throttle.Egress;
import cardloop.throttle.Pace;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How issuers are asked.
 *
 * @param baseUrl where they are reached
 * @param egress declared addresses as {@code address=region}; each makes one lane an issuer
 * @param jitterMillis greatest spread between a grant and its arrival; part of every interval
 * @param deadlineMillis total time one call may take, 1000 to 30000
 */
@ConfigurationProperties(prefix = "cardloop.asking", ignoreUnknownFields = false)
public record AskingProperties(
        @DefaultValue("http://127.0.0.1:9090") URI baseUrl,

        @DefaultValue({"127.0.0.11=CN-GD", "127.0.0.12=CN-ZJ"})
        List<String> egress,

        @DefaultValue("500") int jitterMillis,
        @DefaultValue("10000") int deadlineMillis) {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LANES_AT_MOST = 64;

    public AskingProperties {
        if (egress.isEmpty() || egress.size() > LANES_AT_MOST) {
            throw new IllegalArgumentException("cardloop.asking.egress names 1 to 64 addresses");
        }
        if (jitterMillis < 0 || jitterMillis > 10_000 || deadlineMillis < 1_000 || deadlineMillis > 30_000) {
            throw new IllegalArgumentException(
                    "cardloop.asking: jitter-millis is 0 to 10000, deadline-millis 1000 to 30000");
        }
    }

    /** Total time one call may take. */
    public Duration deadline() {
        return Duration.ofMillis(deadlineMillis);
    }

    /** The declared addresses. */
    public List<Egress> egresses() {
        return egress.stream().map(AskingProperties::parse).toList();
    }

    private static Egress parse(String text) {
        int at = text.indexOf('=');
        if (at < 1) {
            throw new IllegalArgumentException("cardloop.asking.egress is written address=region, not " + text);
        }
        return new Egress(
                text.substring(0, at).strip(), new Region(text.substring(at + 1).strip()));
    }

    /** What the three connected issuers allow; wrong-PIN budgets stay one below the number that locks. */
    public List<IssuerLimits> limits() {
        var perCard = new IssuerLimits.WrongPinBudget(2, HOUR, IssuerLimits.Scope.CARD);
        var perEgress = new IssuerLimits.WrongPinBudget(4, HOUR, IssuerLimits.Scope.EGRESS);
        return List.of(
                new IssuerLimits("cmcc", pace(60), Optional.empty(), perCard),
                new IssuerLimits("tencent", pace(30), Optional.empty(), perCard),
                new IssuerLimits("jd", pace(60), Optional.of(pace(120)), perEgress));
    }

    private Pace pace(int limit) {
        return new Pace(limit, MINUTE, Duration.ofMillis(jitterMillis));
    }
}
