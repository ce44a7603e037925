package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresRefusalTest extends RefusalContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
