package cardloop.nights;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a night works.
 *
 * @param chunkSize answers applied between two saves of the run's own counters; each answer is its own transaction
 * @param patienceMillis the longest wait for a lane's slot, after which a stop is looked for again
 */
@ConfigurationProperties(prefix = "cardloop.revalidation", ignoreUnknownFields = false)
public record RevalidationProperties(
        @DefaultValue("4") int chunkSize,
        @DefaultValue("1500") long patienceMillis) {
    private static final int LARGEST_CHUNK = 1_000;

    public RevalidationProperties {
        if (chunkSize < 1 || chunkSize > LARGEST_CHUNK || patienceMillis < 10) {
            throw new IllegalArgumentException(
                    "cardloop.revalidation.chunk-size is 1 to 1000, patience-millis 10 or more");
        }
    }
}
