package cardloop.recalibration;

import cardloop.casebook.CaseId;
import cardloop.reading.Calibration;
import cardloop.runs.StopSigns;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/**
 * The job: {@code compare} adds each reading to the count of its kind and destroys it, {@code forget} destroys those that
 * will never be told. Each reading is a transaction of its own, so a run that is killed goes on where it was.
 */
final class RecalibrateJob {
    static final String NAME = "recalibrate";
    private static final int AT_ONCE = 200;

    private final JobRepository repository;
    private final Calibration calibration;
    private final StopSigns signs;

    RecalibrateJob(JobRepository repository, Calibration calibration, StopSigns signs) {
        this.repository = repository;
        this.calibration = calibration;
        this.signs = signs;
    }

    Job job() {
        return new JobBuilder(NAME, repository)
                .start(step("compare", (contribution, _) -> compare(contribution)))
                .next(step("forget", (contribution, _) -> forget(contribution)))
                .build();
    }

    private Step step(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet, new ResourcelessTransactionManager())
                .build();
    }

    /** As many as are found together; the framework calls again until there are none, or a stop is asked for. */
    private RepeatStatus compare(StepContribution contribution) {
        if (signs.isRaised(contribution.getStepExecution().getJobExecutionId())) {
            contribution.getStepExecution().setTerminateOnly();
            return RepeatStatus.CONTINUABLE;
        }
        List<CaseId> found = calibration.recognised(AT_ONCE);
        for (CaseId id : found) {
            contribution.incrementReadCount();
            if (calibration.compare(id)) {
                contribution.incrementWriteCount(1);
            }
        }
        return found.isEmpty() ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
    }

    private RepeatStatus forget(StepContribution contribution) {
        contribution.incrementWriteCount(calibration.forgetEnded());
        return RepeatStatus.FINISHED;
    }
}
