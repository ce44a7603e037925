package cardloop.base.evidence;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresEventLogTest extends EventLogContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
