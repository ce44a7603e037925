package cardloop.line;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresSiblingsTest extends SiblingsContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
