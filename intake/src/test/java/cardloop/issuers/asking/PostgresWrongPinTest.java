package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresWrongPinTest extends WrongPinContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
