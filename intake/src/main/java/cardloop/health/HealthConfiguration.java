package cardloop.health;

import cardloop.base.LimitClock;
import cardloop.issuers.LaneDesk;
import cardloop.issuers.Lanes;
import cardloop.throttle.Lane;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the lanes do, for pages and for whoever scrapes. */
@Configuration(proxyBeanMethods = false)
public class HealthConfiguration {
    private static final Duration FRESH = Duration.ofSeconds(5);

    @Bean
    HealthBook healthBook(JdbcClient jdbc, Lanes lanes, LaneDesk desk, LimitClock clock) {
        return new RemindedHealthBook(new JdbcHealthBook(jdbc, lanes, desk, clock), FRESH, System::nanoTime);
    }

    @Bean
    LaneMetrics laneMetrics(HealthBook book, Lanes lanes) {
        return new LaneMetrics(
                book,
                lanes.all().stream().map(Lane::label).toList(),
                lanes.limits().keySet().stream().sorted().toList());
    }
}
