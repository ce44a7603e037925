package cardloop.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who holds a business day of a job. A holder beats; one that has been silent for too long is dead and its day may be
 * taken. A day is wanted from its order until its run completed, failed, or a person stopped it.
 */
final class JdbcRunClaims {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Duration deadAfter;

    JdbcRunClaims(JdbcClient jdbc, TransactionOperations transactions, Clock clock, Duration deadAfter) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.deadAfter = deadAfter;
    }

    /** A claim as it stands. */
    record Claim(
            RunOrder order,
            boolean wanted,
            boolean stopAsked,
            Optional<UUID> holder,
            boolean alive,
            Optional<Long> runId) {}

    /** Takes a business day; false while somebody alive holds it. */
    boolean take(RunOrder order, UUID holder) {
        ensureRow(order);
        return Objects.requireNonNull(transactions.execute(_ -> {
            Claim claim = locked(order.job(), order.businessDate());
            if (claim.alive()) {
                return false;
            }
            jdbc.sql("""
                UPDATE run_claim SET issuer = ?, until_at = ?, wanted = TRUE, stop_asked = FALSE, holder = ?,
                  beat_at = ?, execution_id = NULL
                WHERE job = ? AND business_date = ?
                """)
                    .params(Arrays.asList(
                            order.issuer().orElse(null),
                            order.until().atOffset(ZoneOffset.UTC),
                            holder,
                            now(),
                            order.job(),
                            order.businessDate()))
                    .update();
            return true;
        }));
    }

    /** FOR UPDATE on a row that does not exist locks nothing, so the row comes first. */
    private void ensureRow(RunOrder order) {
        try {
            transactions.executeWithoutResult(_ -> {
                if (find(order.job(), order.businessDate()).isEmpty()) {
                    jdbc.sql("INSERT INTO run_claim (job, business_date, until_at, wanted, stop_asked)"
                                    + " VALUES (?, ?, ?, FALSE, FALSE)")
                            .params(
                                    order.job(),
                                    order.businessDate(),
                                    order.until().atOffset(ZoneOffset.UTC))
                            .update();
                }
            });
        } catch (DuplicateKeyException other) {
            // Somebody else made the row at the same moment: it is there, which is all that was wanted.
        }
    }

    private Claim locked(String job, LocalDate day) {
        return jdbc.sql("SELECT * FROM run_claim WHERE job = ? AND business_date = ? FOR UPDATE")
                .params(job, day)
                .query(this::read)
                .single();
    }

    Optional<Claim> find(String job, LocalDate day) {
        return jdbc.sql("SELECT * FROM run_claim WHERE job = ? AND business_date = ?")
                .params(job, day)
                .query(this::read)
                .optional();
    }

    Optional<Claim> ofRun(long runId) {
        return jdbc.sql("SELECT * FROM run_claim WHERE execution_id = ?")
                .param(runId)
                .query(this::read)
                .optional();
    }

    /** Who holds them; those that nobody claimed are left out. */
    Map<Long, Claim> ofRuns(List<Long> runIds) {
        return jdbc
                .sql("SELECT * FROM run_claim WHERE execution_id IN (:runs)")
                .param("runs", runIds)
                .query(this::read)
                .list()
                .stream()
                .collect(Collectors.toMap(claim -> claim.runId().orElseThrow(), Function.identity()));
    }

    /** Says that the holder lives, and by which run; false when somebody else holds the day now. */
    boolean beat(RunOrder order, UUID holder, long runId) {
        return jdbc.sql("UPDATE run_claim SET beat_at = ?, execution_id = ?"
                                + " WHERE job = ? AND business_date = ? AND holder = ?")
                        .params(now(), runId, order.job(), order.businessDate(), holder)
                        .update()
                == 1;
    }

    /** Asks the holder to stop, and that nobody resumes the day. */
    void askStop(long runId) {
        jdbc.sql("UPDATE run_claim SET stop_asked = TRUE, wanted = FALSE WHERE execution_id = ?")
                .param(runId)
                .update();
    }

    /** The holder is done with the day: nobody resumes it by itself. */
    void finish(RunOrder order, UUID holder) {
        jdbc.sql("UPDATE run_claim SET wanted = FALSE, holder = NULL, beat_at = NULL"
                        + " WHERE job = ? AND business_date = ? AND holder = ?")
                .params(order.job(), order.businessDate(), holder)
                .update();
    }

    /** The holder lets go; a day that is still wanted is resumed by whoever can. */
    void release(RunOrder order, UUID holder) {
        jdbc.sql("UPDATE run_claim SET holder = NULL, beat_at = NULL WHERE job = ? AND business_date = ? AND"
                        + " holder = ?")
                .params(order.job(), order.businessDate(), holder)
                .update();
    }

    /** Wanted days that nobody alive holds. */
    List<RunOrder> orphans() {
        return jdbc
                .sql("SELECT * FROM run_claim WHERE wanted = TRUE ORDER BY business_date")
                .query(this::read)
                .list()
                .stream()
                .filter(claim -> !claim.alive())
                .map(Claim::order)
                .toList();
    }

    private Claim read(ResultSet row, int ignored) throws SQLException {
        @Nullable OffsetDateTime beat = row.getObject("beat_at", OffsetDateTime.class);
        Optional<UUID> holder = Optional.ofNullable(row.getObject("holder", UUID.class));
        return new Claim(
                new RunOrder(
                        row.getString("job"),
                        row.getObject("business_date", LocalDate.class),
                        Optional.ofNullable(row.getString("issuer")),
                        row.getObject("until_at", OffsetDateTime.class).toInstant()),
                row.getBoolean("wanted"),
                row.getBoolean("stop_asked"),
                holder,
                holder.isPresent() && beat != null && beat.plus(deadAfter).isAfter(now()),
                Optional.ofNullable(row.getObject("execution_id", Long.class)));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
