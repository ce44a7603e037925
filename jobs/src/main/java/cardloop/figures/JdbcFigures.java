package cardloop.figures;

import cardloop.nights.Night;
import cardloop.nights.NightBook;
import cardloop.nights.NightProgress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a run's figures when it ends. One whose process was killed could not: its figures are kept as they stand when the run
 * that goes on with its night begins.
 */
public final class JdbcFigures implements JobExecutionListener {
    private final JdbcClient jdbc;
    private final JobRepository repository;
    private final NightBook book;
    private final JsonMapper json;
    private final ZoneId machineZone;

    /** @param machineZone the zone of the batch framework's times */
    JdbcFigures(JdbcClient jdbc, JobRepository repository, NightBook book, JsonMapper json, ZoneId machineZone) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.book = book;
        this.json = json;
        this.machineZone = machineZone;
    }

    /** Of a run that has ended; empty while it goes on, and of one that was killed until its night goes on. */
    public Optional<Figures> of(long runId) {
        return jdbc.sql("SELECT night, answered FROM run_figures WHERE execution_id = ?")
                .param(runId)
                .query((row, _) -> new Figures(json.readValue(row.getString(1), NightProgress.class), row.getInt(2)))
                .optional();
    }

    @Override
    public void beforeJob(JobExecution execution) {
        repository.getJobExecutions(execution.getJobInstance()).stream()
                .filter(earlier -> earlier.getId() < execution.getId())
                .forEach(this::keep);
    }

    @Override
    public void afterJob(JobExecution execution) {
        keep(execution);
    }

    private void keep(JobExecution execution) {
        if (of(execution.getId()).isPresent()) {
            return;
        }
        Night night = night(execution.getJobParameters());
        Instant since = Objects.requireNonNullElse(execution.getStartTime(), execution.getCreateTime())
                .atZone(machineZone)
                .toInstant();
        jdbc.sql("INSERT INTO run_figures (execution_id, answered, night) VALUES (?, ?, ?)")
                .params(
                        execution.getId(),
                        book.answeredSince(night, since),
                        json.writeValueAsString(book.progress(night)))
                .update();
    }

    private static Night night(JobParameters parameters) {
        LocalDate day = Objects.requireNonNull(parameters.getLocalDate("businessDate"));
        return new Night(day, Optional.ofNullable(parameters.getString("issuer")), Instant.EPOCH);
    }
}
