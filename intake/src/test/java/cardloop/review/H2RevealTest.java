package cardloop.review;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2RevealTest extends RevealContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
