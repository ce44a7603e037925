package cardloop.line;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresReadAgainTest extends ReadAgainContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
