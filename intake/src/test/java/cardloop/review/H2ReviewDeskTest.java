package cardloop.review;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2ReviewDeskTest extends ReviewDeskContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
