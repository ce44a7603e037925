package cardloop.schedule;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When nights begin.
 *
 * @param enabled whether the server of operators starts nights by itself; off where cron does
 * @param revalidateAt when the shelf is asked about, Asia/Shanghai
 * @param purgeAt when what has ended long ago is forgotten, Asia/Shanghai
 */
@ConfigurationProperties(prefix = "cardloop.schedule", ignoreUnknownFields = false)
public record ScheduleProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("02:00") LocalTime revalidateAt,
        @DefaultValue("04:30") LocalTime purgeAt) {}
