package cardloop.money.payout;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresPayoutTest extends PayoutContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
