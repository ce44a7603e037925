package cardloop.base.evidence;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2EventLogTest extends EventLogContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
