package cardloop.streams;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be followed live, in each program.
 *
 * @param mostOfAPerson streams open at once, 1 to 100
 * @param most streams open at once of everybody, 1 to 10,000
 * @param betweenReadsMillis how often a topic is read for all who follow it, 100 to 60,000
 */
@ConfigurationProperties(prefix = "cardloop.streams")
public record StreamsProperties(
        @DefaultValue("8") int mostOfAPerson,
        @DefaultValue("400") int most,
        @DefaultValue("1000") int betweenReadsMillis) {
    public StreamsProperties {
        if (mostOfAPerson < 1
                || mostOfAPerson > 100
                || most < 1
                || most > 10_000
                || betweenReadsMillis < 100
                || betweenReadsMillis > 60_000) {
            throw new IllegalArgumentException("cardloop.streams: most-of-a-person is 1 to 100, most 1 to 10000,"
                    + " between-reads-millis 100 to 60000");
        }
    }

    Duration betweenReads() {
        return Duration.ofMillis(betweenReadsMillis);
    }
}
