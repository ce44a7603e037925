package cardloop.access.guess;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

final class PostgresGuessTest extends GuessContract {
    @Override
    TestDatabase open() {
        return TestDatabases.postgres();
    }
}
