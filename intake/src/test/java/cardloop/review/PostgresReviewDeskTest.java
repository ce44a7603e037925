package cardloop.review;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresReviewDeskTest extends ReviewDeskContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
