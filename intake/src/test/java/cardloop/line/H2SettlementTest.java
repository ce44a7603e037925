package cardloop.line;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2SettlementTest extends SettlementContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
