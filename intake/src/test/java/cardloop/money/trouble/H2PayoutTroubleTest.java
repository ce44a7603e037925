package cardloop.money.trouble;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2PayoutTroubleTest extends PayoutTroubleContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
