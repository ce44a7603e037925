package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class H2NoticeTest extends NoticeContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }
}
