package cardloop.purge;

import cardloop.base.EventLog;
import cardloop.runs.StopSigns;
import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The job as other rooms get it, and how much waits for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PurgeProperties.class)
public class PurgeConfiguration {
    @Bean
    JdbcPurge forgetting(
            JdbcClient jdbc,
            TransactionOperations transactions,
            EventLog events,
            PurgeProperties properties,
            Clock clock) {
        return new JdbcPurge(jdbc, transactions, events, properties, clock);
    }

    @Bean
    Job purge(JobRepository repository, JdbcPurge purge, StopSigns signs) {
        return new PurgeJob(repository, purge, signs).job();
    }

    @Bean
    PurgeMetrics purgeMetrics(JdbcPurge purge, JdbcClient jdbc) {
        boolean postgres = jdbc.sql("SELECT version()")
                .query(String.class)
                .optional()
                .orElse("")
                .startsWith("PostgreSQL");
        return new PurgeMetrics(purge, new JdbcTableSizes(jdbc, postgres));
    }

    /** What a dry run tells: how many are due of each, counted up to a bound. */
    @Bean
    PurgePreview purgePreview(JdbcPurge purge) {
        return new PurgePreview(purge);
    }
}
