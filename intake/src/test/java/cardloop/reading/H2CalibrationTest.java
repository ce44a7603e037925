package cardloop.reading;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2CalibrationTest extends CalibrationContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
