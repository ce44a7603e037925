package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2WrongPinTest extends WrongPinContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
