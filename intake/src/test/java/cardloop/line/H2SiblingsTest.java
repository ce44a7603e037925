package cardloop.line;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2SiblingsTest extends SiblingsContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
