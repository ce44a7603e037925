package cardloop.nights;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresCanaryNightTest extends CanaryNightContract {
    @Override
    TestDatabase database() {
        return TestDatabases.postgres();
    }
}
