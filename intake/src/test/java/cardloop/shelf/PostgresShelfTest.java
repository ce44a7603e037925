package cardloop.shelf;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresShelfTest extends ShelfContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
