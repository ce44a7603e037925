package cardloop.access;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

final class H2PeopleTest extends PeopleContract {
    @Override
    TestDatabase open() {
        return TestDatabases.h2();
    }
}
