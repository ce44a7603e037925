package cardloop.review;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is looked at.
 *
 * @param newcomerCards the first cards of a seller, all of them looked at
 * @param dearFromFen face value from which every card is looked at, fen
 * @param sharePercent of all others, 0 to 100
 */
@ConfigurationProperties(prefix = "cardloop.review", ignoreUnknownFields = false)
public record SamplingProperties(
        @DefaultValue("5") int newcomerCards,
        @DefaultValue("100000") long dearFromFen,
        @DefaultValue("3") double sharePercent) {

    public SamplingProperties {
        if (newcomerCards < 0 || sharePercent < 0 || sharePercent > 100) {
            throw new IllegalArgumentException("cardloop.review: newcomer-cards >= 0, share-percent 0 to 100");
        }
    }
}
