package cardloop.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the batch framework's tables tell of runs. Their times are local times of the machine. */
final class JdbcRunHistory {
    private static final String RUNS = """
        SELECT e.job_execution_id AS id, i.job_name, e.status, e.create_time, e.start_time, e.end_time, e.exit_message
        FROM batch_job_execution e JOIN batch_job_instance i ON i.job_instance_id = e.job_instance_id
        """;

    private final JdbcClient jdbc;
    private final JdbcRunClaims claims;
    private final ZoneId machineZone;

    JdbcRunHistory(JdbcClient jdbc, JdbcRunClaims claims, ZoneId machineZone) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.machineZone = machineZone;
    }

    Optional<Run> find(long id) {
        return jdbc.sql(RUNS + " WHERE e.job_execution_id = ?")
                .param(id)
                .query(this::kept)
                .optional()
                .map(kept -> runs(List.of(kept)).getFirst());
    }

    /** A filter by status is applied to what the framework keeps, narrowed by what is known of holders. */
    List<Run> list(RunFilter filter) {
        List<Kept> kept = jdbc.sql(RUNS + " WHERE e.job_execution_id < :before AND (:job = '' OR i.job_name = :job)"
                        + " AND e.status IN (:statuses) ORDER BY e.job_execution_id DESC LIMIT :limit")
                .param("before", filter.before().orElse(Long.MAX_VALUE))
                .param("job", filter.job().orElse(""))
                .param("statuses", filter.status().map(JdbcRunHistory::kept).orElse(ALL))
                .param("limit", filter.limit())
                .query(this::kept)
                .list();
        return runs(kept).stream()
                .filter(run -> filter.status().map(run.status()::equals).orElse(true))
                .toList();
    }

    private static final List<String> LIVE = List.of("STARTING", "STARTED", "STOPPING");
    private static final List<String> ALL =
            List.of("STARTING", "STARTED", "STOPPING", "COMPLETED", "STOPPED", "FAILED", "ABANDONED", "UNKNOWN");

    private static List<String> kept(RunStatus status) {
        return switch (status) {
            case RUNNING, STOPPING, LOST -> LIVE;
            case COMPLETED, STOPPED, ABANDONED -> List.of(status.name());
            case FAILED -> List.of("FAILED", "UNKNOWN");
        };
    }

    /** A run's own row; what other tables say of it is asked for all runs together, once these rows have been read. */
    private record Kept(
            long id,
            String job,
            String status,
            Instant created,
            Optional<Instant> started,
            Optional<Instant> ended,
            String exit) {}

    private Kept kept(ResultSet row, int ignored) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getString("job_name"),
                row.getString("status"),
                time(row.getTimestamp("create_time")).orElseThrow(),
                time(row.getTimestamp("start_time")),
                time(row.getTimestamp("end_time")),
                Objects.requireNonNullElse(row.getString("exit_message"), ""));
    }

    private List<Run> runs(List<Kept> kept) {
        if (kept.isEmpty()) {
            return List.of();
        }
        List<Long> ids = kept.stream().map(Kept::id).toList();
        Map<Long, Map<String, String>> parameters = parameters(ids);
        Map<Long, List<Run.Step>> steps = steps(ids);
        Map<Long, JdbcRunClaims.Claim> holders = claims.ofRuns(ids);
        return kept.stream()
                .map(run -> new Run(
                        run.id(),
                        order(run, parameters.getOrDefault(run.id(), Map.of())),
                        status(run.status(), Optional.ofNullable(holders.get(run.id()))),
                        run.started().orElse(run.created()),
                        run.ended(),
                        steps.getOrDefault(run.id(), List.of()),
                        run.exit().lines().findFirst().filter(text -> !text.isBlank())))
                .toList();
    }

    private static RunOrder order(Kept run, Map<String, String> parameters) {
        return new RunOrder(
                run.job(),
                LocalDate.parse(parameters.getOrDefault("businessDate", "1970-01-01")),
                Optional.ofNullable(parameters.get("issuer")),
                Optional.ofNullable(parameters.get("until")).map(Instant::parse).orElse(run.created()));
    }

    private static RunStatus status(String kept, Optional<JdbcRunClaims.Claim> holder) {
        if (!LIVE.contains(kept)) {
            return kept.equals("UNKNOWN") ? RunStatus.FAILED : RunStatus.valueOf(kept);
        }
        return holder.filter(JdbcRunClaims.Claim::alive)
                .map(claim -> claim.stopAsked() ? RunStatus.STOPPING : RunStatus.RUNNING)
                .orElse(RunStatus.LOST);
    }

    private Map<Long, Map<String, String>> parameters(List<Long> ids) {
        Map<Long, Map<String, String>> parameters = new HashMap<>();
        jdbc.sql("SELECT job_execution_id, parameter_name, parameter_value FROM batch_job_execution_params"
                        + " WHERE job_execution_id IN (:ids)")
                .param("ids", ids)
                .query(row -> {
                    parameters
                            .computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                            .put(row.getString(2), row.getString(3));
                });
        return parameters;
    }

    private Map<Long, List<Run.Step>> steps(List<Long> ids) {
        Map<Long, List<Run.Step>> steps = new HashMap<>();
        jdbc.sql("SELECT * FROM batch_step_execution WHERE job_execution_id IN (:ids) ORDER BY step_execution_id")
                .param("ids", ids)
                .query(row -> {
                    steps.computeIfAbsent(row.getLong("job_execution_id"), _ -> new ArrayList<>())
                            .add(step(row));
                });
        return steps;
    }

    private Run.Step step(ResultSet row) throws SQLException {
        return new Run.Step(
                row.getString("step_name"),
                row.getString("status"),
                row.getLong("read_count"),
                row.getLong("write_count"),
                row.getLong("filter_count"),
                time(row.getTimestamp("start_time")),
                time(row.getTimestamp("end_time")));
    }

    private Optional<Instant> time(@Nullable Timestamp local) {
        return Optional.ofNullable(local)
                .map(time -> time.toLocalDateTime().atZone(machineZone).toInstant());
    }
}
