package cardloop.runs;

import cardloop.base.Event;
import cardloop.base.EventLog;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;

/** Holds the runs of this process: beats for them, passes on what people ask, lets go of those that have ended. */
final class JdbcRunKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcRunKeeper.class);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(40);
    private static final Duration BLINK = Duration.ofMillis(50);

    private final JobRepository repository;
    private final JdbcRunClaims claims;
    private final StopSigns signs;
    private final EventLog events;
    private final Map<Long, Held> held = new ConcurrentHashMap<>();

    JdbcRunKeeper(JobRepository repository, JdbcRunClaims claims, StopSigns signs, EventLog events) {
        this.repository = repository;
        this.claims = claims;
        this.signs = signs;
        this.events = events;
    }

    private record Held(RunOrder order, UUID holder) {}

    /** From its start on a run is held, whether or not the database takes its first beat. */
    void hold(RunOrder order, UUID holder, long runId) {
        held.put(runId, new Held(order, holder));
        claims.beat(order, holder, runId);
    }

    /** Whether a run of this process is at it, however late its beat is. */
    boolean isAt(RunOrder order) {
        return held.values().stream()
                .map(Held::order)
                .anyMatch(own ->
                        own.job().equals(order.job()) && own.businessDate().equals(order.businessDate()));
    }

    /** Once every beat. */
    synchronized void tick() {
        held.forEach(this::look);
    }

    private void look(long runId, Held run) {
        JobExecution execution = repository.getJobExecution(runId);
        if (execution == null || !execution.isRunning()) {
            letGo(runId, run, execution == null ? BatchStatus.UNKNOWN : execution.getStatus());
        } else if (!claims.beat(run.order(), run.holder(), runId)) {
            LOG.warn("run {} is held by another process now and stops here", runId);
            signs.raise(runId);
        } else if (claims.ofRun(runId).map(JdbcRunClaims.Claim::stopAsked).orElse(false)) {
            signs.raise(runId);
        }
    }

    private void letGo(long runId, Held run, BatchStatus status) {
        if (status == BatchStatus.STOPPED) {
            claims.release(run.order(), run.holder());
        } else {
            claims.finish(run.order(), run.holder());
        }
        events.record(
                "run:" + runId,
                Event.Program.SYSTEM,
                ended(status),
                run.order().job() + " " + run.order().businessDate(),
                "-");
        held.remove(runId);
        signs.lower(runId);
    }

    private static Event.Type ended(BatchStatus status) {
        return switch (status) {
            case COMPLETED -> Event.Type.RUN_COMPLETED;
            case STOPPED -> Event.Type.RUN_STOPPED;
            case ABANDONED -> Event.Type.RUN_ABANDONED;
            case FAILED, UNKNOWN, STARTING, STARTED, STOPPING -> Event.Type.RUN_FAILED;
        };
    }

    /** Stops all runs of this process and waits for the question in hand of each; a wanted one is resumed later. */
    @Override
    public void close() {
        held.keySet().forEach(signs::raise);
        long giveUpAt = System.nanoTime() + LONGEST_FAREWELL.toNanos();
        while (!held.isEmpty() && System.nanoTime() < giveUpAt) {
            try {
                tick();
                Thread.sleep(BLINK);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
