package cardloop.review.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the reviewers' desk.
 *
 * @param leaseMinutes how long an item stays on a desk without a sign of life
 * @param longestLeaseMinutes how long it stays there with as many as you like
 * @param asideMinutes how long an item that was given back, or held for so long, goes to others first
 * @param revealsAnHour codes shown to one person in any 60 minutes
 */
@ConfigurationProperties(prefix = "cardloop.desk", ignoreUnknownFields = false)
public record DeskProperties(
        @DefaultValue("10") int leaseMinutes,
        @DefaultValue("60") int longestLeaseMinutes,
        @DefaultValue("60") int asideMinutes,
        @DefaultValue("30") int revealsAnHour) {
    private static final int A_DAY = 1_440;
    private static final int MOST_REVEALS = 1_000;

    public DeskProperties {
        if (leaseMinutes < 1
                || leaseMinutes > longestLeaseMinutes
                || longestLeaseMinutes > A_DAY
                || asideMinutes < 1
                || asideMinutes > A_DAY
                || revealsAnHour < 1
                || revealsAnHour > MOST_REVEALS) {
            throw new IllegalArgumentException(
                    "cardloop.desk: lease-minutes 1 to longest-lease-minutes, that and aside-minutes up to 1440,"
                            + " reveals-an-hour 1 to 1000");
        }
    }

    DeskBounds bounds() {
        return new DeskBounds(
                Duration.ofMinutes(leaseMinutes),
                Duration.ofMinutes(longestLeaseMinutes),
                Duration.ofMinutes(asideMinutes),
                revealsAnHour);
    }
}
