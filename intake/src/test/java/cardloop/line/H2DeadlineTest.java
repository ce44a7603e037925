package cardloop.line;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2DeadlineTest extends DeadlineContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
