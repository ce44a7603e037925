package cardloop.line;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2NewPhotoTest extends NewPhotoContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
