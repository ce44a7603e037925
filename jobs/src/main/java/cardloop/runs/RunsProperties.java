package cardloop.runs;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are held.
 *
 * @param beatMillis how often a process says that its runs live
 * @param deadAfterMillis a run whose holder was silent for so long is dead
 * @param resume whether this process resumes dead runs by itself; the server does, a command does not
 * @param until when a night ends, Asia/Shanghai
 */
@ConfigurationProperties(prefix = "cardloop.runs", ignoreUnknownFields = false)
public record RunsProperties(
        @DefaultValue("2000") long beatMillis,
        @DefaultValue("25000") long deadAfterMillis,
        @DefaultValue("true") boolean resume,
        @DefaultValue("06:00") LocalTime until) {
    private static final long BEATS_UNTIL_DEAD = 5;

    public RunsProperties {
        if (beatMillis < 100 || deadAfterMillis < beatMillis * BEATS_UNTIL_DEAD) {
            throw new IllegalArgumentException(
                    "cardloop.runs.beat-millis is 100 or more, dead-after-millis at least five times that");
        }
    }
}
