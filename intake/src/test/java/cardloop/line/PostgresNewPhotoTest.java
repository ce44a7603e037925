package cardloop.line;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresNewPhotoTest extends NewPhotoContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
