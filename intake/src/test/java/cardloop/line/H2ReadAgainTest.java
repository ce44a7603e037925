package cardloop.line;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2ReadAgainTest extends ReadAgainContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
