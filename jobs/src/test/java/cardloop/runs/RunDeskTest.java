package cardloop.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.support.TransactionOperations;

/** A day whose run cannot be begun, or not be written down. */
class RunDeskTest {
    private static final RunOrder ORDER =
            new RunOrder("revalidate", LocalDate.of(2026, 11, 30), Optional.empty(), Instant.EPOCH);
    private static final long RUN = 7;

    private final TestDatabase database = TestDatabases.h2();
    private final JdbcRunClaims claims =
            new JdbcRunClaims(database.jdbc(), database.transactions(), Clock.systemUTC(), Duration.ofMinutes(1));
    private final JobExecution execution = new JobExecution(RUN, new JobInstance(1, "revalidate"), new JobParameters());
    private final JobRepository repository = always(JobRepository.class, this::execution);
    private final EventLog events = always(EventLog.class, () -> null);
    private final JdbcRunKeeper keeper = new JdbcRunKeeper(repository, claims, new StopSigns(), events);
    private Supplier<Object> begins = this::execution;

    @AfterEach
    void close() {
        database.close();
    }

    private Object execution() {
        return execution;
    }

    private RunDesk desk() {
        Job job = always(Job.class, () -> "revalidate");
        JobOperator operator = always(JobOperator.class, () -> begins.get());
        return new JdbcRunDesk(
                Map.of("revalidate", job),
                new JdbcRunDesk.Batch(operator, repository, keeper, TransactionOperations.withoutTransaction()),
                claims,
                new JdbcRunHistory(database.jdbc(), claims, ZoneOffset.UTC),
                events,
                UUID::randomUUID);
    }

    private static <T> T always(Class<T> type, Supplier<Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, _) -> method.getReturnType() == Set.class ? Set.of() : answer.get()));
    }

    @Test
    void whatGoesByItselfLeavesTheDayWanted() {
        begins = () -> {
            throw new QueryTimeoutException("a row that another holds");
        };
        assertThatThrownBy(() -> desk().start(ORDER, Event.Program.SYSTEM)).isInstanceOf(QueryTimeoutException.class);
        assertThat(claims.orphans()).containsExactly(ORDER);
    }

    @Test
    void whatDoesNotGivesItUp() {
        begins = () -> {
            throw new IllegalArgumentException("no such job");
        };
        assertThatThrownBy(() -> desk().start(ORDER, Event.Program.SYSTEM)).isInstanceOf(IllegalStateException.class);
        assertThat(claims.orphans()).isEmpty();
    }

    @Test
    void aRunIsHeldFromItsStartAndItsFirstBeatMayBeLate() {
        begins = () -> {
            rename("run_claim", "away");
            return execution;
        };
        assertThatThrownBy(() -> desk().start(ORDER, Event.Program.SYSTEM)).isNotNull();
        assertThat(keeper.isAt(ORDER)).isTrue();

        rename("away", "run_claim");
        execution.setStatus(BatchStatus.STARTED);
        keeper.tick();
        assertThat(claims.ofRun(RUN).map(JdbcRunClaims.Claim::alive)).contains(true);
        assertThat(desk().start(ORDER, Event.Program.SYSTEM)).isEqualTo(new RunDesk.StartOutcome.AlreadyRunning(RUN));
    }

    private void rename(String table, String name) {
        database.jdbc().sql("ALTER TABLE " + table + " RENAME TO " + name).update();
    }
}
