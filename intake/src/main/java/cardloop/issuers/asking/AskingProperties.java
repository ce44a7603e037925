package cardloop.issuers.asking;

import cardloop.issuers.lanes.CircuitRule;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How issuers are asked, where the contract with one of them says nothing else.
 *
 * @param baseUrl where they are reached
 * @param egress declared addresses as {@code address=region}; each makes one lane an issuer
 * @param jitterMillis greatest spread between a grant and its arrival; part of every interval
 * @param deadlineMillis total time one call may take, 1000 to 30000
 * @param circuitFirstMillis how long a lane whose issuer gives no answer is left alone the first time, 1 to 600000
 * @param circuitLongestMillis the longest, at least the first, at most 3600000
 */
@ConfigurationProperties(prefix = "cardloop.asking", ignoreUnknownFields = false)
public record AskingProperties(
        @DefaultValue("http://127.0.0.1:9090") URI baseUrl,

        @DefaultValue({"127.0.0.11=CN-GD", "127.0.0.12=CN-ZJ"})
        List<String> egress,

        @DefaultValue("500") int jitterMillis,
        @DefaultValue("10000") int deadlineMillis,
        @DefaultValue("5000") int circuitFirstMillis,
        @DefaultValue("300000") int circuitLongestMillis) {

    private static final int LANES_AT_MOST = 64;
    private static final int TEN_MINUTES = 600_000;
    private static final int HOUR = 3_600_000;

    public AskingProperties {
        if (egress.isEmpty() || egress.size() > LANES_AT_MOST) {
            throw new IllegalArgumentException("cardloop.asking.egress names 1 to 64 addresses");
        }
        if (jitterMillis < 0 || jitterMillis > 10_000 || deadlineMillis < 1_000 || deadlineMillis > 30_000) {
            throw new IllegalArgumentException(
                    "cardloop.asking: jitter-millis is 0 to 10000, deadline-millis 1000 to 30000");
        }
        if (circuitFirstMillis < 1
                || circuitFirstMillis > TEN_MINUTES
                || circuitLongestMillis < circuitFirstMillis
                || circuitLongestMillis > HOUR) {
            throw new IllegalArgumentException("cardloop.asking: circuit-first-millis is 1 to 600000,"
                    + " circuit-longest-millis no less and at most 3600000");
        }
    }

    /** Total time one call may take. */
    public Duration deadline() {
        return Duration.ofMillis(deadlineMillis);
    }

    /** How long lanes are left alone whose issuers give no answer. */
    CircuitRule circuit() {
        return new CircuitRule(Duration.ofMillis(circuitFirstMillis), Duration.ofMillis(circuitLongestMillis));
    }

    /** What every interval adds for the way. */
    public Duration jitter() {
        return Duration.ofMillis(jitterMillis);
    }
}
