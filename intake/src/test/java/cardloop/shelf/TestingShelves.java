package cardloop.shelf;

import cardloop.testing.TestDatabase;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/** The real shelf on a test's database, for rooms that shelve. */
public final class TestingShelves {
    private TestingShelves() {}

    public static Shelf on(TestDatabase database, Clock clock) {
        return new JdbcShelf(database.jdbc(), database.transactions(), clock, UUID::randomUUID, new Random(1));
    }
}
