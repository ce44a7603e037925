package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresRegionLaneTest extends RegionLaneContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
