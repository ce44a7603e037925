package cardloop.recalibration;

import cardloop.calibration.Calibration;
import cardloop.cases.CaseId;
import cardloop.runs.StopSigns;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/**
 * The job: {@code compare} adds each reading to the count of its kind and destroys it, {@code forget} destroys those that
 * will never be told. Each reading is a transaction of its own, so a run that is killed goes on where it was.
 */
final class RecalibrateJob {
    static final String NAME = "recalibrate";
    private static final int CHUNK = 50;

    private final JobRepository repository;
    private final Calibration calibration;
    private final StopSigns signs;

    RecalibrateJob(JobRepository repository, Calibration calibration, StopSigns signs) {
        this.repository = repository;
        this.calibration = calibration;
        this.signs = signs;
    }

    Job job(Step compare) {
        return new JobBuilder(NAME, repository).start(compare).next(forget()).build();
    }

    /** @param reader of a run: it remembers what it has handed out */
    Step compare(ItemReader<CaseId> reader) {
        return new StepBuilder("compare", repository)
                .<CaseId, CaseId>chunk(CHUNK)
                .transactionManager(bare())
                .reader(reader)
                .writer(compared())
                .build();
    }

    ItemReader<CaseId> reader(StepExecution step) {
        RecognisedReader recognised = new RecognisedReader(calibration, CHUNK);
        return () -> {
            if (signs.isRaised(step.getJobExecutionId())) {
                step.setTerminateOnly();
                return null;
            }
            return recognised.next().orElse(null);
        };
    }

    private ItemWriter<CaseId> compared() {
        return chunk -> chunk.forEach(calibration::compare);
    }

    private Step forget() {
        return new StepBuilder("forget", repository)
                .tasklet(
                        (contribution, _) -> {
                            contribution.incrementWriteCount(calibration.forgetEnded());
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    /** Without synchronization: a connection used between two transactions must go back to the pool at once. */
    private static ResourcelessTransactionManager bare() {
        ResourcelessTransactionManager manager = new ResourcelessTransactionManager();
        manager.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER);
        return manager;
    }
}
