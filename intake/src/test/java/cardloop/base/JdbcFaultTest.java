package cardloop.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import cardloop.testing.Vendor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** That what a database says of a moment's trouble is known for that, by every client of it. */
class JdbcFaultTest {
    private static TestDatabase database(Vendor vendor) {
        return vendor == Vendor.H2 ? TestDatabases.h2() : TestDatabases.postgres();
    }

    private static void put(JdbcClient jdbc, String program) {
        jdbc.sql("INSERT INTO write_probe (program, written_at) VALUES (?, CURRENT_TIMESTAMP)")
                .param(program)
                .update();
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatAnotherHoldsForTooLongPasses(Vendor vendor) {
        try (TestDatabase database = database(vendor)) {
            JdbcClient jdbc = database.jdbc();
            put(jdbc, "intake");
            TransactionTemplate another = new TransactionTemplate(database.transactionManager());
            another.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            Throwable told = database.transactions().execute(_ -> {
                jdbc.sql("UPDATE write_probe SET program = 'held'").update();
                return catchThrowable(() -> another.executeWithoutResult(_ -> {
                    jdbc.sql(vendor == Vendor.H2 ? "SET LOCK_TIMEOUT 50" : "SET LOCAL lock_timeout = 50")
                            .update();
                    jdbc.sql("UPDATE write_probe SET program = 'mine'").update();
                }));
            });
            assertThat(told).isInstanceOf(CannotAcquireLockException.class).matches(JdbcFault::isTransient);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatementThatTakesTooLongPasses(Vendor vendor) {
        try (TestDatabase database = database(vendor)) {
            Throwable told = database.transactions().execute(_ -> {
                database.jdbc()
                        .sql(vendor == Vendor.H2 ? "SET QUERY_TIMEOUT 50" : "SET LOCAL statement_timeout = 50")
                        .update();
                return catchThrowable(() -> database.jdbc()
                        .sql("SELECT COUNT(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b")
                        .query(Long.class)
                        .single());
            });
            assertThat(told).isInstanceOf(DataAccessException.class).matches(JdbcFault::isTransient);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongWithTheStatementDoesNot(Vendor vendor) {
        try (TestDatabase database = database(vendor)) {
            JdbcClient jdbc = database.jdbc();
            put(jdbc, "intake");
            assertThat(catchThrowable(() -> put(jdbc, "intake"))).matches(told -> !JdbcFault.isTransient(told));
            assertThat(catchThrowable(() ->
                            jdbc.sql("SELECT nothing FROM write_probe").query().listOfRows()))
                    .matches(told -> !JdbcFault.isTransient(told));
        }
    }
}
