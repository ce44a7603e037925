package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2RefusalTest extends RefusalContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
