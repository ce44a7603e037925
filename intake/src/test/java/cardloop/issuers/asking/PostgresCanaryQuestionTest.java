package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresCanaryQuestionTest extends CanaryQuestionContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
