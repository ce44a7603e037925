package cardloop.purge;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresPurgeTest extends PurgeContract {
    @Override
    TestDatabase database() {
        return TestDatabases.postgres();
    }
}
