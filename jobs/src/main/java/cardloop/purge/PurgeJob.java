package cardloop.purge;

import cardloop.runs.StopSigns;
import java.util.Objects;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/** The job: a step for each thing that is forgotten. A run that is killed goes on with what is still due. */
final class PurgeJob {
    static final String NAME = "purge";

    private final JobRepository repository;
    private final JdbcPurge purge;
    private final StopSigns signs;

    PurgeJob(JobRepository repository, JdbcPurge purge, StopSigns signs) {
        this.repository = repository;
        this.purge = purge;
        this.signs = signs;
    }

    Job job() {
        Forgotten[] all = Forgotten.values();
        SimpleJobBuilder job = new JobBuilder(NAME, repository).start(step(all[0]));
        for (int i = 1; i < all.length; i++) {
            job.next(step(all[i]));
        }
        return job.build();
    }

    private Step step(Forgotten what) {
        return new StepBuilder(what.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), repository)
                .tasklet((contribution, _) -> forget(what, contribution), new ResourcelessTransactionManager())
                .build();
    }

    /** Some; the framework calls again until there are none, or a stop is asked for. */
    private RepeatStatus forget(Forgotten what, StepContribution contribution) {
        StepExecution step = contribution.getStepExecution();
        if (signs.isRaised(step.getJobExecutionId())) {
            step.setTerminateOnly();
            return RepeatStatus.CONTINUABLE;
        }
        int forgotten = purge.forget(what);
        contribution.incrementWriteCount(forgotten);
        if (forgotten > 0) {
            return RepeatStatus.CONTINUABLE;
        }
        purge.prove(
                Objects.requireNonNull(step.getJobParameters().getLocalDate("businessDate")),
                what,
                step.getWriteCount());
        return RepeatStatus.FINISHED;
    }
}
