package cardloop.schedule;

import cardloop.base.JdbcInserts;
import cardloop.runs.NightHours;
import cardloop.runs.RunDesk;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The schedule, and the beat that keeps it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleProperties.class)
public class ScheduleConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleConfiguration.class);
    private static final long SECONDS_BETWEEN_LOOKS = 5;

    @Bean
    JdbcNightSchedule nightSchedule(JdbcClient jdbc, TransactionOperations transactions) {
        return new JdbcNightSchedule(jdbc, new JdbcInserts(transactions));
    }

    @Bean
    List<NightStarter> nightStarters(
            ScheduleProperties properties, JdbcNightSchedule schedule, RunDesk desk, NightHours hours, Clock clock) {
        return Stream.of(Map.entry("revalidate", properties.revalidateAt()), Map.entry("purge", properties.purgeAt()))
                .map(night -> new NightStarter(night.getKey(), night.getValue(), schedule, desk, hours, clock))
                .toList();
    }

    /** On the thread of the runs' beat, once the program is up. */
    @Bean
    CommandLineRunner nightsBegin(
            ScheduleProperties properties, List<NightStarter> starters, ScheduledExecutorService runBeat) {
        return _ -> {
            if (properties.enabled()) {
                starters.forEach(NightStarter::announce);
                var _ = runBeat.scheduleWithFixedDelay(
                        () -> starters.forEach(ScheduleConfiguration::look),
                        SECONDS_BETWEEN_LOOKS,
                        SECONDS_BETWEEN_LOOKS,
                        TimeUnit.SECONDS);
            }
        };
    }

    private static void look(NightStarter starter) {
        try {
            starter.tick();
        } catch (RuntimeException e) {
            LOG.warn("a night could not be started and is tried again: {}", e.toString());
        }
    }
}
