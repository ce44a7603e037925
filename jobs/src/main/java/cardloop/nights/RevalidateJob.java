package cardloop.nights;

import cardloop.issuers.Question;
import cardloop.runs.StopSigns;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryOperations;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/**
 * The night as a batch job: {@code plan} opens the questions, {@code ask} has one partition a lane. An item is a question
 * row, answered and applied in transactions of its own; a chunk commit only moves the framework's counters, so a restart
 * finds what is left in the rows and asks nothing twice.
 */
final class RevalidateJob {
    static final String NAME = "revalidate";
    static final String LANE = "lane";

    private final JobRepository repository;
    private final NightDesk desk;
    private final NightBook book;
    private final RetryOperations again;

    /** @param again has a piece of work done again while the database is slow or away */
    RevalidateJob(JobRepository repository, NightDesk desk, NightBook book, RetryOperations again) {
        this.repository = repository;
        this.desk = desk;
        this.book = book;
        this.again = again;
    }

    /** @param listeners told when a run begins and ends */
    Job job(Partitioner lanes, Step lane, TaskExecutor threads, List<JobExecutionListener> listeners) {
        JobBuilder job = new JobBuilder(NAME, repository);
        listeners.forEach(job::listener);
        return job.start(plan()).next(ask(lanes, lane, threads)).build();
    }

    private Step plan() {
        return new StepBuilder("plan", repository)
                .tasklet(
                        (contribution, context) -> {
                            NightPlan.Counts plan =
                                    desk.open(night(context.getStepContext().getStepExecution()));
                            for (int i = 0; i < plan.asked(); i++) {
                                contribution.incrementReadCount();
                            }
                            contribution.incrementWriteCount(plan.asked());
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    private Step ask(Partitioner lanes, Step lane, TaskExecutor threads) {
        return new StepBuilder("ask", repository)
                .partitioner(LANE, lanes)
                .step(lane)
                .gridSize(1)
                .taskExecutor(threads)
                .build();
    }

    /** One partition for each lane that the night has questions for, whatever grid is asked for. */
    Partitioner lanes(StepExecution step) {
        return ignoredGridSize -> {
            Map<String, ExecutionContext> partitions = new HashMap<>();
            for (String lane : book.lanes(night(step))) {
                partitions.put(lane, new ExecutionContext(Map.of(LANE, lane)));
            }
            return partitions;
        };
    }

    Step lane(
            int chunkSize,
            ItemReader<Question> reader,
            ItemProcessor<Question, NightClerk.Judged> processor,
            ItemWriter<NightClerk.Judged> writer) {
        return new StepBuilder(LANE, repository)
                .<Question, NightClerk.Judged>chunk(chunkSize)
                .transactionManager(bare())
                .reader(() -> patiently(reader::read))
                .processor(question -> patiently(() -> processor.process(question)))
                .writer(chunk -> {
                    for (NightClerk.Judged judged : chunk) {
                        patiently(() -> {
                            writer.write(Chunk.of(judged));
                            return judged;
                        });
                    }
                })
                .build();
    }

    private <R> @Nullable R patiently(Callable<@Nullable R> work) throws RetryException {
        return again.execute(() -> Optional.ofNullable(work.call())).orElse(null);
    }

    /** Without synchronization: a connection used between two transactions must go back to the pool at once. */
    private static ResourcelessTransactionManager bare() {
        ResourcelessTransactionManager manager = new ResourcelessTransactionManager();
        manager.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER);
        return manager;
    }

    /** Hands out questions until the lane has no more; a stop ends the step as stopped. */
    static ItemReader<Question> reader(LanePull pull, StepExecution step, StopSigns signs) {
        return () -> {
            Optional<Question> next = pull.next();
            if (next.isEmpty() && signs.isRaised(step.getJobExecutionId())) {
                step.setTerminateOnly();
            }
            return next.orElse(null);
        };
    }

    static Night night(StepExecution step) {
        JobParameters parameters = step.getJobParameters();
        return new Night(
                Objects.requireNonNull(parameters.getLocalDate("businessDate")),
                Optional.ofNullable(parameters.getString("issuer")),
                Instant.parse(Objects.requireNonNull(parameters.getString("until"))));
    }
}
