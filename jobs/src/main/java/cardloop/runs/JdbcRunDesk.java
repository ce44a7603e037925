package cardloop.runs;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.base.JdbcFault;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.support.TransactionOperations;

/** The desk over the batch framework's tables. A day is claimed before its run is started, recovered or restarted. */
final class JdbcRunDesk implements RunDesk {
    static final String BUSINESS_DATE = "businessDate";
    static final String ISSUER = "issuer";
    static final String UNTIL = "until";

    private static final Logger LOG = LoggerFactory.getLogger(JdbcRunDesk.class);

    private final Map<String, Job> jobs;
    private final Batch batch;
    private final JdbcRunClaims claims;
    private final JdbcRunHistory history;
    private final EventLog events;
    private final Supplier<UUID> ids;

    /**
     * The framework's doors, and the keeper of what it runs here.
     *
     * @param outside works outside the caller's transaction: a run has to be there for its own thread at once
     */
    record Batch(JobOperator operator, JobRepository repository, JdbcRunKeeper keeper, TransactionOperations outside) {}

    JdbcRunDesk(
            Map<String, Job> jobs,
            Batch batch,
            JdbcRunClaims claims,
            JdbcRunHistory history,
            EventLog events,
            Supplier<UUID> ids) {
        this.jobs = Map.copyOf(jobs);
        this.batch = batch;
        this.claims = claims;
        this.history = history;
        this.events = events;
        this.ids = ids;
    }

    @Override
    public Set<String> jobs() {
        return jobs.keySet();
    }

    @Override
    public StartOutcome start(RunOrder order, Event.Actor actor) {
        return Objects.requireNonNull(batch.outside().execute(_ -> begin(order, actor)));
    }

    private StartOutcome begin(RunOrder order, Event.Actor actor) {
        Job job = Optional.ofNullable(jobs.get(order.job()))
                .orElseThrow(() -> new IllegalArgumentException("there is no job " + order.job()));
        UUID holder = ids.get();
        if (!claims.take(order, holder)) {
            return new StartOutcome.AlreadyRunning(runOf(order));
        }
        long run;
        try {
            recoverLeftOvers(order);
            run = batch.operator().start(job, parametersOf(order)).getId();
        } catch (JobInstanceAlreadyCompleteException done) {
            claims.finish(order, holder);
            return new StartOutcome.AlreadyDone(lastOf(job, order));
        } catch (JobExecutionAlreadyRunningException running) {
            claims.finish(order, holder);
            return new StartOutcome.AlreadyRunning(lastOf(job, order));
        } catch (JobExecutionException | RuntimeException e) {
            throw notBegun(order, holder, e);
        }
        batch.keeper().hold(order, holder, run);
        events.record("run:" + run, actor, Event.Type.RUN_STARTED, told(order), "-");
        return new StartOutcome.Started(run);
    }

    /** What goes by itself leaves the day wanted, and it is begun when the database is there again. */
    private RuntimeException notBegun(RunOrder order, UUID holder, Exception why) {
        if (why instanceof RuntimeException fault && JdbcFault.isTransient(fault)) {
            claims.release(order, holder);
            return fault;
        }
        claims.finish(order, holder);
        return new IllegalStateException("a run of " + told(order) + " could not be started", why);
    }

    private long runOf(RunOrder order) {
        return claims.find(order.job(), order.businessDate())
                .flatMap(JdbcRunClaims.Claim::runId)
                .orElse(0L);
    }

    private long lastOf(Job job, RunOrder order) {
        JobExecution last = batch.repository().getLastJobExecution(job.getName(), parametersOf(order));
        return last == null ? 0L : last.getId();
    }

    /** The day is ours, so whatever of it still counts as running has lost its process. */
    private void recoverLeftOvers(RunOrder order) {
        for (JobExecution execution : batch.repository().findRunningJobExecutions(order.job())) {
            if (order.businessDate().equals(execution.getJobParameters().getLocalDate(BUSINESS_DATE))) {
                LOG.info("run {} lost its process and is recovered", execution.getId());
                batch.operator().recover(execution);
                events.record(
                        "run:" + execution.getId(),
                        Event.Program.SYSTEM,
                        Event.Type.RUN_RECOVERED,
                        "its process is gone",
                        "-");
            }
        }
    }

    private static JobParameters parametersOf(RunOrder order) {
        JobParametersBuilder parameters = new JobParametersBuilder()
                .addLocalDate(BUSINESS_DATE, order.businessDate())
                .addString(UNTIL, order.until().toString(), false);
        order.issuer().ifPresent(issuer -> parameters.addString(ISSUER, issuer));
        return parameters.toJobParameters();
    }

    private static String told(RunOrder order) {
        return order.job() + " " + order.businessDate()
                + order.issuer().map(i -> " " + i).orElse("") + " until " + order.until();
    }

    @Override
    public Optional<Run> find(long id) {
        return history.find(id);
    }

    @Override
    public List<Run> runs(RunFilter filter) {
        return history.list(filter);
    }

    @Override
    public Press stop(long id, Event.Actor actor) {
        return press(id, Set.of(RunStatus.RUNNING), run -> {
            claims.askStop(id);
            events.record(run.subject(), actor, Event.Type.STOP_ASKED, told(run.order()), "-");
            batch.keeper().tick();
            return new Press.Done(id);
        });
    }

    @Override
    public Press restart(long id, Event.Actor actor) {
        return press(id, Set.of(RunStatus.STOPPED, RunStatus.FAILED), run -> {
            events.record(run.subject(), actor, Event.Type.RESTART_ASKED, told(run.order()), "-");
            return switch (start(run.order(), actor)) {
                case StartOutcome.Started(long started) -> new Press.Done(started);
                case StartOutcome.AlreadyRunning _ -> new Press.WrongState(RunStatus.RUNNING);
                case StartOutcome.AlreadyDone _ -> new Press.WrongState(RunStatus.COMPLETED);
            };
        });
    }

    @Override
    public Press recover(long id, Event.Actor actor) {
        return press(id, Set.of(RunStatus.LOST), run -> {
            UUID holder = ids.get();
            if (!claims.take(run.order(), holder)) {
                return new Press.WrongState(RunStatus.RUNNING);
            }
            events.record(run.subject(), actor, Event.Type.RECOVER_ASKED, told(run.order()), "-");
            recoverLeftOvers(run.order());
            claims.finish(run.order(), holder);
            return new Press.Done(id);
        });
    }

    @Override
    public Press abandon(long id, Event.Actor actor) {
        return press(id, Set.of(RunStatus.STOPPED, RunStatus.FAILED), run -> {
            try {
                batch.operator()
                        .abandon(Objects.requireNonNull(batch.repository().getJobExecution(id)));
            } catch (JobExecutionAlreadyRunningException e) {
                return new Press.WrongState(RunStatus.RUNNING);
            }
            events.record(run.subject(), actor, Event.Type.RUN_ABANDONED, told(run.order()), "-");
            return new Press.Done(id);
        });
    }

    private Press press(long id, Set<RunStatus> from, Function<Run, Press> action) {
        return Objects.requireNonNull(batch.outside().execute(_ -> pressOutside(id, from, action)));
    }

    private Press pressOutside(long id, Set<RunStatus> from, Function<Run, Press> action) {
        Optional<Run> run = history.find(id);
        if (run.isEmpty()) {
            return new Press.NotFound();
        }
        RunStatus status = run.get().status();
        return from.contains(status) ? action.apply(run.get()) : new Press.WrongState(status);
    }
}
