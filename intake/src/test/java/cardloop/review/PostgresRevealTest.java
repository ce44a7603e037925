package cardloop.review;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresRevealTest extends RevealContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
