package cardloop.risk;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresWrongCodeTest extends WrongCodeContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
