package cardloop.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The data source, its transactions and clocks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
public class DatabaseConfiguration {
    @Bean
    DataSource dataSource(DatabaseProperties properties, @Value("${cardloop.data-dir}") Path dataDir) {
        EmbeddedFile file = new EmbeddedFile(dataDir, new SecureRandom());
        boolean embedded = properties.url().isEmpty();
        HikariConfig config = new HikariConfig();
        config.setPoolName("cardloop");
        config.setJdbcUrl(embedded ? file.url() : properties.url());
        config.setUsername(properties.user());
        config.setPassword(embedded && properties.password().isEmpty() ? file.password() : properties.password());
        config.setMaximumPoolSize(properties.poolSize());
        config.setConnectionTimeout(properties.connectionTimeoutMillis());
        return new HikariDataSource(config);
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
    LimitClock limitClock(DataSource dataSource, JdbcClient jdbc, Clock clock) {
        boolean postgres = ((HikariDataSource) dataSource).getJdbcUrl().startsWith("jdbc:postgresql:");
        return postgres
                ? () -> jdbc.sql("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)")
                        .query(Long.class)
                        .single()
                : () -> ChronoUnit.MICROS.between(java.time.Instant.EPOCH, clock.instant());
    }
}
