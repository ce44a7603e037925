package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresAnswerAgeTest extends AnswerAgeContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
