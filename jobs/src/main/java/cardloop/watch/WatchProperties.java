package cardloop.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long canaries are waited for.
 *
 * @param patienceSeconds until an issuer's part of the night is paused because a verdict on a canary is missing, 1 to 86400
 */
@ConfigurationProperties(prefix = "cardloop.canary", ignoreUnknownFields = false)
public record WatchProperties(@DefaultValue("900") int patienceSeconds) {
    private static final int DAY = 86_400;

    public WatchProperties {
        if (patienceSeconds < 1 || patienceSeconds > DAY) {
            throw new IllegalArgumentException("cardloop.canary.patience-seconds is 1 to 86400");
        }
    }

    Duration patience() {
        return Duration.ofSeconds(patienceSeconds);
    }
}
