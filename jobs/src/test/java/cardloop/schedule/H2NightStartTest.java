package cardloop.schedule;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2NightStartTest extends NightStartContract {
    @Override
    TestDatabase database() {
        return TestDatabases.h2();
    }
}
