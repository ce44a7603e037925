package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2CircuitTest extends CircuitContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
