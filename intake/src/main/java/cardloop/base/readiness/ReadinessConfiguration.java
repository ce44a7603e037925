package cardloop.base.readiness;

import ch.qos.logback.classic.LoggerContext;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Health that is true, and a log that can be read, for every program that serves. */
@Configuration(proxyBeanMethods = false)
public class ReadinessConfiguration {
    private static final Duration EVERY = Duration.ofSeconds(15);

    @Bean
    JdbcWriteProbe writeProbe(JdbcClient jdbc, @Value("${spring.application.name}") String program, Clock clock) {
        return new JdbcWriteProbe(jdbc, program, clock);
    }

    /** On a thread of its own, so that whoever asks for health costs nothing, and with the connections of the line. */
    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService writeProbes(JdbcWriteProbe probe) {
        ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("write-probe").daemon().factory());
        probe.write();
        var _ = beat.scheduleWithFixedDelay(probe::write, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return beat;
    }

    @Bean
    HealthIndicator writesHealthIndicator(JdbcWriteProbe probe) {
        return () -> probe.lastWritten()
                .map(at -> Health.up().withDetail("written", at).build())
                .orElseGet(() -> Health.down().build());
    }

    @Bean
    DisposableBean oneLineAMinute(Clock clock) {
        LoggerContext log = (LoggerContext) LoggerFactory.getILoggerFactory();
        RepeatedLines repeated = new RepeatedLines(clock);
        log.addTurboFilter(repeated);
        return () -> log.getTurboFilterList().remove(repeated);
    }
}
