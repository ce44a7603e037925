package cardloop.money.trouble;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresPayoutTroubleTest extends PayoutTroubleContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
