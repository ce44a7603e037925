package cardloop.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
                .query(this::run)
                .optional();
    }

    /** A filter by status is applied to what the framework keeps, narrowed by what is known of holders. */
    List<Run> list(RunFilter filter) {
        return jdbc
                .sql(RUNS + " WHERE e.job_execution_id < :before AND (:job = '' OR i.job_name = :job)"
                        + " AND e.status IN (:statuses) ORDER BY e.job_execution_id DESC LIMIT :limit")
                .param("before", filter.before().orElse(Long.MAX_VALUE))
                .param("job", filter.job().orElse(""))
                .param("statuses", filter.status().map(JdbcRunHistory::kept).orElse(ALL))
                .param("limit", filter.limit())
                .query(this::run)
                .list()
                .stream()
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

    private Run run(ResultSet row, int ignored) throws SQLException {
        long id = row.getLong("id");
        Map<String, String> parameters = parameters(id);
        Instant created = time(row.getTimestamp("create_time")).orElseThrow();
        return new Run(
                id,
                new RunOrder(
                        row.getString("job_name"),
                        LocalDate.parse(parameters.getOrDefault("businessDate", "1970-01-01")),
                        Optional.ofNullable(parameters.get("issuer")),
                        Optional.ofNullable(parameters.get("until"))
                                .map(Instant::parse)
                                .orElse(created)),
                status(id, row.getString("status")),
                time(row.getTimestamp("start_time")).orElse(created),
                time(row.getTimestamp("end_time")),
                steps(id),
                Optional.ofNullable(row.getString("exit_message"))
                        .filter(text -> !text.isBlank())
                        .map(text -> text.lines().findFirst().orElse("")));
    }

    private RunStatus status(long id, String kept) {
        if (!LIVE.contains(kept)) {
            return kept.equals("UNKNOWN") ? RunStatus.FAILED : RunStatus.valueOf(kept);
        }
        return claims.ofRun(id)
                .filter(JdbcRunClaims.Claim::alive)
                .map(claim -> claim.stopAsked() ? RunStatus.STOPPING : RunStatus.RUNNING)
                .orElse(RunStatus.LOST);
    }

    private Map<String, String> parameters(long id) {
        return jdbc
                .sql(
                        "SELECT parameter_name, parameter_value FROM batch_job_execution_params WHERE job_execution_id = ?")
                .param(id)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Run.Step> steps(long id) {
        return jdbc.sql("SELECT * FROM batch_step_execution WHERE job_execution_id = ? ORDER BY step_execution_id")
                .param(id)
                .query((row, _) -> new Run.Step(
                        row.getString("step_name"),
                        row.getString("status"),
                        row.getLong("read_count"),
                        row.getLong("write_count"),
                        row.getLong("filter_count"),
                        time(row.getTimestamp("start_time")),
                        time(row.getTimestamp("end_time"))))
                .list();
    }

    private Optional<Instant> time(@Nullable Timestamp local) {
        return Optional.ofNullable(local)
                .map(time -> time.toLocalDateTime().atZone(machineZone).toInstant());
    }
}
