package cardloop.nights;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2CanaryNightTest extends CanaryNightContract {
    @Override
    TestDatabase database() {
        return TestDatabases.h2();
    }
}
