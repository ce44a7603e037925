package cardloop.shelf;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2ShelfTest extends ShelfContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
