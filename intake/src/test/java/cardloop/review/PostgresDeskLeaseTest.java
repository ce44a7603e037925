package cardloop.review;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresDeskLeaseTest extends DeskLeaseContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
