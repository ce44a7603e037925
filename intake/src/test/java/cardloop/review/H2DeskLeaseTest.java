package cardloop.review;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2DeskLeaseTest extends DeskLeaseContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
