package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresShareTest extends ShareContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
