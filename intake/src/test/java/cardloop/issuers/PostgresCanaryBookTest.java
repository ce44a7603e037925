package cardloop.issuers;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresCanaryBookTest extends CanaryBookContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
