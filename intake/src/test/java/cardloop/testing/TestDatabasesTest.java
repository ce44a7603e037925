package cardloop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestDatabasesTest {
    static java.util.List<Supplier<TestDatabase>> vendors() {
        return java.util.List.of(TestDatabases::h2, TestDatabases::postgres);
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void everyDatabaseIsFreshAndHasTheWholeSchema(Supplier<TestDatabase> vendor) {
        try (TestDatabase one = vendor.get();
                TestDatabase other = vendor.get()) {
            one.jdbc()
                    .sql("INSERT INTO account (id, balance_fen, entries) VALUES ('house/cash', 0, 0)")
                    .update();
            assertThat(accounts(one)).isEqualTo(1);
            assertThat(accounts(other)).isZero();
        }
    }

    private static long accounts(TestDatabase database) {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM account")
                .query(Long.class)
                .single();
    }
}
