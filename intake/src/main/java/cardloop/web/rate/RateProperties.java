package cardloop.web.rate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one caller may call.
 *
 * @param checkQuota dry runs of the format check in any window, 1 to 10000
 * @param checkWindowSeconds length of the window, 1 to 3600
 */
@ConfigurationProperties(prefix = "cardloop.rate", ignoreUnknownFields = false)
public record RateProperties(
        @DefaultValue("60") int checkQuota,
        @DefaultValue("60") int checkWindowSeconds) {
    private static final int MOST_CALLS = 10_000;
    private static final int HOUR_SECONDS = 3_600;

    public RateProperties {
        if (checkQuota < 1 || checkQuota > MOST_CALLS || checkWindowSeconds < 1 || checkWindowSeconds > HOUR_SECONDS) {
            throw new IllegalArgumentException(
                    "cardloop.rate: check-quota is 1 to 10000, check-window-seconds 1 to 3600");
        }
    }

    Duration checkWindow() {
        return Duration.ofSeconds(checkWindowSeconds);
    }
}
