package cardloop.risk;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2WrongCodeTest extends WrongCodeContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
