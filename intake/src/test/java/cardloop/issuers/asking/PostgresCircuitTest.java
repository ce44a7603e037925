package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresCircuitTest extends CircuitContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
