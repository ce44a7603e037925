package cardloop.health;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2HealthBookTest extends HealthBookContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
