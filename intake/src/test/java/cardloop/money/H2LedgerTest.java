package cardloop.money;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2LedgerTest extends LedgerContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
