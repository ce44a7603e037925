package cardloop.issuers.asking;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

class PostgresNoticeTest extends NoticeContract {
    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.postgres();
    }
}
