package cardloop.line;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresDeadlineTest extends DeadlineContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
