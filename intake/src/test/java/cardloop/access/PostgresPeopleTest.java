package cardloop.access;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

final class PostgresPeopleTest extends PeopleContract {
    @Override
    TestDatabase open() {
        return TestDatabases.postgres();
    }
}
