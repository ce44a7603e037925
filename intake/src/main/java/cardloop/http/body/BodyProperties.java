package cardloop.http.body;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of what is being sent is held at once, of all requests together; more is told to come again.
 *
 * @param memoryMegabytes in memory, 4 to 4096
 * @param diskMegabytes photos: sealed on disk while they arrive, and in memory while they are stored, 256 to 1048576
 */
@ConfigurationProperties(prefix = "cardloop.body", ignoreUnknownFields = false)
public record BodyProperties(
        @DefaultValue("64") int memoryMegabytes,
        @DefaultValue("256") int diskMegabytes) {
    private static final int LEAST_MEMORY = 4;
    private static final int MOST_MEMORY = 4_096;
    private static final int LEAST_DISK = 256;
    private static final int MOST_DISK = 1_048_576;
    private static final long MEGABYTE = 1024 * 1024;

    public BodyProperties {
        if (memoryMegabytes < LEAST_MEMORY
                || memoryMegabytes > MOST_MEMORY
                || diskMegabytes < LEAST_DISK
                || diskMegabytes > MOST_DISK) {
            throw new IllegalArgumentException(
                    "cardloop.body: memory-megabytes is 4 to 4096, disk-megabytes 256 to 1048576");
        }
    }

    BytesInFlight memory() {
        return new BytesInFlight(memoryMegabytes * MEGABYTE);
    }

    BytesInFlight disk() {
        return new BytesInFlight(diskMegabytes * MEGABYTE);
    }
}
