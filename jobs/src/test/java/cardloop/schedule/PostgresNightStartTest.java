package cardloop.schedule;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresNightStartTest extends NightStartContract {
    @Override
    TestDatabase database() {
        return TestDatabases.postgres();
    }
}
