package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2AnswerAgeTest extends AnswerAgeContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
