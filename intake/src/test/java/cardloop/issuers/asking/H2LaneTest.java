package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2LaneTest extends LaneContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
