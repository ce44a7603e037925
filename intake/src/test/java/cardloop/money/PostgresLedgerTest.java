package cardloop.money;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresLedgerTest extends LedgerContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
