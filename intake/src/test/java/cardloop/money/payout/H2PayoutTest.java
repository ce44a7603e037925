package cardloop.money.payout;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2PayoutTest extends PayoutContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
