package cardloop.reading;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresCalibrationTest extends CalibrationContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
