package cardloop.purge;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2PurgeTest extends PurgeContract {
    @Override
    TestDatabase database() {
        return TestDatabases.h2();
    }
}
