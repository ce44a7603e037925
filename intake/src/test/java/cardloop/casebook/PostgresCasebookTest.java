package cardloop.casebook;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresCasebookTest extends CasebookContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
