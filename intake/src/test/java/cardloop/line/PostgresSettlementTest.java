package cardloop.line;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresSettlementTest extends SettlementContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
