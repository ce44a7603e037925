package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresLaneTest extends LaneContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
