package cardloop.health;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresHealthBookTest extends HealthBookContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
