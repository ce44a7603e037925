package cardloop.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import cardloop.testing.plans.TakenForARoom;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Canaries: tests whose room reads a table that grows from end to end fail by themselves, on either database. */
class QueryPlansTest {
    @BeforeEach
    void plansAreLookedAt() {
        assumeThat(QueryPlans.ASKED).isTrue();
    }

    @Test
    void aTestFailsWhoseRoomReadsAllOfATable() {
        assertThat(failuresOf(ScansInH2.class)).singleElement().asString().contains("reads all of card_case", "H2:");
        assertThat(failuresOf(ScansInPostgres.class))
                .singleElement()
                .asString()
                .contains("reads all of card_case", "POSTGRESQL:");
    }

    @Test
    void aTestWhoseRoomFindsARowByItsIdDoesNot() {
        assertThat(failuresOf(Finds.class)).isEmpty();
    }

    /** In a session of its own that does not end this one's databases. */
    private static List<String> failuresOf(Class<?> tests) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherConfig config = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(config)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        summary);
        assertThat(summary.getSummary().getTestsStartedCount()).isEqualTo(1);
        return summary.getSummary().getFailures().stream()
                .map(Failure::getException)
                .map(Throwable::getMessage)
                .toList();
    }

    @TakenForARoom
    private static final class JdbcCanary {
        static void ask(Supplier<TestDatabase> databases, String sql) {
            try (TestDatabase database = databases.get()) {
                JdbcClient jdbc = database.jdbc();
                jdbc.sql(sql).param("A").query(String.class).list();
            }
        }
    }

    static class ScansInH2 {
        @Test
        void scan() {
            JdbcCanary.ask(TestDatabases::h2, "SELECT kind FROM card_case WHERE batch = ?");
        }
    }

    static class ScansInPostgres {
        @Test
        void scan() {
            JdbcCanary.ask(TestDatabases::postgres, "SELECT kind FROM card_case WHERE batch = ?");
        }
    }

    static class Finds {
        @Test
        void find() {
            JdbcCanary.ask(TestDatabases::h2, "SELECT kind FROM question WHERE id = ?");
            JdbcCanary.ask(TestDatabases::postgres, "SELECT kind FROM question WHERE id = ?");
        }
    }
}
