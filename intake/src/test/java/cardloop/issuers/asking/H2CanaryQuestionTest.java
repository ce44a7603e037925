package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2CanaryQuestionTest extends CanaryQuestionContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
