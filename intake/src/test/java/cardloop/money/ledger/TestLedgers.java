package cardloop.money.ledger;

import cardloop.money.Ledger;
import cardloop.testing.TestDatabase;
import java.time.Clock;
import java.util.UUID;

/** The real ledger on a test's database, for rooms that post. */
public final class TestLedgers {
    private TestLedgers() {}

    public static Ledger on(TestDatabase database, Clock clock) {
        return new JdbcLedger(database.jdbc(), database.transactions(), clock, UUID::randomUUID);
    }
}
