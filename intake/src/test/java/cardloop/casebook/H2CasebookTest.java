package cardloop.casebook;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2CasebookTest extends CasebookContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
