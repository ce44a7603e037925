package cardloop.nights;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2RevalidateTest extends RevalidateContract {
    @Override
    TestDatabase database() {
        return TestDatabases.h2();
    }
}
