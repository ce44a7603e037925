package cardloop.issuers;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2CanaryBookTest extends CanaryBookContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
