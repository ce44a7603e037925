package cardloop.access.guess;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

final class H2GuessTest extends GuessContract {
    @Override
    TestDatabase open() {
        return TestDatabases.h2();
    }
}
