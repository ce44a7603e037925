package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2FollowUpTest extends FollowUpContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
