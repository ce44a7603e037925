package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresFollowUpTest extends FollowUpContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
