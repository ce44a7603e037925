package cardloop.nights;

import cardloop.base.EventLog;
import cardloop.base.JdbcFault;
import cardloop.calendar.BusinessDay;
import cardloop.card.CardKind;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.issuers.LaneDesk;
import cardloop.issuers.LaneWorker;
import cardloop.issuers.Question;
import cardloop.issuers.QuestionBook;
import cardloop.issuers.RunQuestions;
import cardloop.runs.NightHours;
import cardloop.runs.RunsProperties;
import cardloop.runs.StopSigns;
import cardloop.shelf.Shelf;
import cardloop.watch.CanaryWatch;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The night's revalidation as other rooms get it: its job, its desk and its book. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RevalidationProperties.class)
public class RevalidationConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RevalidationConfiguration.class);

    @Bean
    NightBook nightBook(JdbcClient jdbc, Clock clock) {
        return new JdbcNightBook(jdbc, clock);
    }

    @Bean
    NightClerk.Books nightBooks(NightBook night, QuestionBook questions, RunQuestions asked) {
        return new NightClerk.Books(night, questions, asked);
    }

    @Bean
    NightDesk nightDesk(
            NightClerk.Books books,
            LaneDesk lanes,
            CanaryWatch watch,
            CardFormats formats,
            Clock clock,
            TransactionOperations transactions) {
        return new NightDesk(books, lanes, watch, kindsOf(formats), clock, inOne(transactions));
    }

    private static Function<String, Optional<CardKind>> kindsOf(CardFormats formats) {
        return code -> formats.find(code).map(CardFormat::kind);
    }

    @Bean
    NightClerk nightClerk(
            NightClerk.Books books,
            Shelf shelf,
            CanaryWatch watch,
            EventLog events,
            TransactionOperations transactions) {
        return new NightClerk(books, shelf, watch, events, inOne(transactions));
    }

    private static Consumer<Runnable> inOne(TransactionOperations transactions) {
        return work -> transactions.executeWithoutResult(_ -> work.run());
    }

    /** Late answers are applied by the process that also resumes runs: the server. */
    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService lateAnswers(NightClerk clerk, NightHours hours, RunsProperties runs) {
        ScheduledExecutorService sweep = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("late-answers").daemon().factory());
        if (runs.resume()) {
            var _ = sweep.scheduleWithFixedDelay(
                    () -> applyLate(clerk, hours), runs.beatMillis(), runs.beatMillis(), TimeUnit.MILLISECONDS);
        }
        return sweep;
    }

    private static void applyLate(NightClerk clerk, NightHours hours) {
        try {
            clerk.applyLate(hours.today());
        } catch (RuntimeException e) {
            LOG.warn("late answers could not be applied and are tried again: {}", e.toString());
        }
    }

    @Bean
    RevalidateJob revalidateJobParts(JobRepository repository, NightDesk desk, NightBook book) {
        return new RevalidateJob(repository, desk, book, patience());
    }

    /** A database that is slow or away for a moment ends no night; three minutes of it do. */
    private static RetryTemplate patience() {
        RetryTemplate patience = new RetryTemplate(RetryPolicy.builder()
                .predicate(JdbcFault::isTransient)
                .maxRetries(12)
                .delay(Duration.ofMillis(200))
                .multiplier(2)
                .maxDelay(Duration.ofSeconds(30))
                .build());
        patience.setRetryListener(new RetryListener() {
            @Override
            public void onRetryFailure(RetryPolicy policy, Retryable<?> work, Throwable why) {
                LOG.warn("a lane of the night waits for its database: {}", why.toString());
            }
        });
        return patience;
    }

    @Bean
    Job revalidate(
            RevalidateJob parts,
            @Qualifier("nightLanes") Partitioner lanes,
            @Qualifier("laneStep") Step lane,
            ObjectProvider<JobExecutionListener> listeners) {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("lane-");
        threads.setVirtualThreads(true);
        return parts.job(lanes, lane, threads, listeners.stream().toList());
    }

    @Bean
    @StepScope
    Partitioner nightLanes(RevalidateJob parts, @Value("#{stepExecution}") StepExecution step) {
        return parts.lanes(step);
    }

    @Bean
    Step laneStep(
            RevalidateJob parts,
            RevalidationProperties properties,
            @Qualifier("laneReader") ItemReader<Question> reader,
            @Qualifier("laneJudge") ItemProcessor<Question, NightClerk.Judged> judge,
            @Qualifier("laneWriter") ItemWriter<NightClerk.Judged> writer) {
        return parts.lane(properties.chunkSize(), reader, judge, writer);
    }

    @Bean
    LanePull.Asking nightAsking(LaneWorker worker, CanaryWatch watch) {
        return new LanePull.Asking(worker, watch);
    }

    @Bean
    LanePull.Desk lanePullDesk(
            NightBook book,
            RunQuestions questions,
            LanePull.Asking asking,
            Clock clock,
            RevalidationProperties properties) {
        return new LanePull.Desk(
                book,
                questions,
                asking,
                clock,
                Duration.ofMillis(properties.patienceMillis()),
                RevalidationConfiguration::sleep);
    }

    private static void sleep(Duration span) {
        try {
            Thread.sleep(span);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Bean
    @StepScope
    ItemReader<Question> laneReader(
            LanePull.Desk desk,
            StopSigns signs,
            RevalidationProperties properties,
            @Value("#{stepExecution}") StepExecution step,
            @Value("#{stepExecutionContext['lane']}") String lane) {
        long run = step.getJobExecutionId();
        LanePull pull =
                new LanePull(RevalidateJob.night(step), lane, desk, () -> signs.isRaised(run), properties.chunkSize());
        return RevalidateJob.reader(pull, step, signs);
    }

    @Bean
    ItemProcessor<Question, NightClerk.Judged> laneJudge(NightClerk clerk, Clock clock) {
        return question -> clerk.sift(question, BusinessDay.today(clock)).orElse(null);
    }

    @Bean
    @StepScope
    ItemWriter<NightClerk.Judged> laneWriter(
            NightClerk clerk,
            @Value("#{stepExecution}") StepExecution step,
            @Value("#{stepExecutionContext['lane']}") String lane) {
        Night night = RevalidateJob.night(step);
        return chunk -> chunk.forEach(judged -> clerk.apply(judged, night, lane));
    }
}
