package cardloop.base.database;

import cardloop.base.LimitClock;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The pools over the one database, its transactions and clocks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseProperties.class, LinePoolProperties.class, WebPoolProperties.class})
public class DatabaseConfiguration {
    @Bean
    JdbcSite site(DatabaseProperties properties, @Value("${cardloop.data-dir}") Path dataDir) {
        new PrivateFolder(dataDir).make();
        return JdbcSite.of(properties, new EmbeddedFile(dataDir, new SecureRandom()));
    }

    /** The pools open once the schema stands. */
    @Bean
    JdbcPools dataSource(JdbcSite site, LinePoolProperties line, WebPoolProperties web) {
        site.migrate();
        return new JdbcPools(site.pool("line", line.bounds()), site.pool("web", web.bounds()));
    }

    @Bean
    MeterBinder pools(JdbcPools pools) {
        return registry -> pools.all()
                .forEach(pool -> pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry)));
    }

    /** Before every other filter: those that ask who is calling ask the database. */
    @Bean
    FilterRegistrationBean<WebWorkFilter> webWork() {
        FilterRegistrationBean<WebWorkFilter> filter = new FilterRegistrationBean<>(new WebWorkFilter());
        filter.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    /** PostgreSQL tells its own time; the embedded database lives on one machine, whose clock serves. */
    @Bean
    LimitClock limitClock(JdbcSite site, JdbcClient jdbc, Clock clock) {
        return site.isPostgres()
                ? () -> jdbc.sql("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)")
                        .query(Long.class)
                        .single()
                : () -> ChronoUnit.MICROS.between(java.time.Instant.EPOCH, clock.instant());
    }
}
