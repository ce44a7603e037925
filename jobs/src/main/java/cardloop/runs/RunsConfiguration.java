package cardloop.runs;

import cardloop.base.EventLog;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.batch.autoconfigure.BatchTaskExecutor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk of runs, and the beat that keeps them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RunsProperties.class)
public class RunsConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RunsConfiguration.class);

    @Bean
    StopSigns stopSigns() {
        return new StopSigns();
    }

    @Bean
    NightHours nightHours(Clock clock, RunsProperties properties) {
        return new NightHours(clock, properties.until());
    }

    /** A run has a thread of its own, so that whoever ordered it does not wait. */
    @Bean(defaultCandidate = false)
    @BatchTaskExecutor
    TaskExecutor runThreads() {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("run-");
        threads.setVirtualThreads(true);
        return threads;
    }

    @Bean
    JdbcRunClaims runClaims(
            JdbcClient jdbc, TransactionOperations transactions, Clock clock, RunsProperties properties) {
        return new JdbcRunClaims(jdbc, transactions, clock, Duration.ofMillis(properties.deadAfterMillis()));
    }

    @Bean
    JdbcRunKeeper runKeeper(JobRepository repository, JdbcRunClaims claims, StopSigns signs, EventLog events) {
        return new JdbcRunKeeper(repository, claims, signs, events);
    }

    private static TransactionOperations outside(PlatformTransactionManager transactions) {
        return new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NOT_SUPPORTED));
    }

    @Bean
    JdbcRunDesk.Batch batch(
            JobOperator operator,
            JobRepository repository,
            JdbcRunKeeper keeper,
            PlatformTransactionManager transactions) {
        return new JdbcRunDesk.Batch(operator, repository, keeper, outside(transactions));
    }

    @Bean
    RunDesk runDesk(List<Job> jobs, JdbcRunDesk.Batch batch, JdbcRunClaims claims, JdbcClient jdbc, EventLog events) {
        return new JdbcRunDesk(
                jobs.stream().collect(Collectors.toMap(Job::getName, Function.identity())),
                batch,
                claims,
                new JdbcRunHistory(jdbc, claims, ZoneId.systemDefault()),
                events,
                UuidCreator::getTimeOrderedEpoch);
    }

    /** Never interrupted: an interrupt in the middle of file input and output closes the embedded database. */
    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService runBeat(
            RunsProperties properties, JdbcRunKeeper keeper, RunDesk desk, JdbcRunClaims claims, NightHours hours) {
        RunResumer resumer = new RunResumer(desk, claims::orphans, keeper::isAt, hours::orUsual);
        ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("run-beat").daemon().factory());
        long every = properties.beatMillis();
        var _ = beat.scheduleWithFixedDelay(quietly(keeper::tick), every, every, TimeUnit.MILLISECONDS);
        if (properties.resume()) {
            var _ = beat.scheduleWithFixedDelay(quietly(resumer::resume), every, every, TimeUnit.MILLISECONDS);
        }
        return beat;
    }

    /** A beat that fails, for instance while the database is away, is followed by the next one. */
    private static Runnable quietly(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("a beat of the runs failed and is tried again: {}", e.toString());
            }
        };
    }
}
