package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2ShareTest extends ShareContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
