package cardloop.nights;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresRevalidateTest extends RevalidateContract {
    @Override
    TestDatabase database() {
        return TestDatabases.postgres();
    }
}
