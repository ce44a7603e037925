package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2RegionLaneTest extends RegionLaneContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
