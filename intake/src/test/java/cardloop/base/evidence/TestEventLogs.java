package cardloop.base.evidence;

import cardloop.base.EventLog;
import cardloop.testing.TestDatabase;
import java.time.Clock;

/** The real event log on a test's database, for rooms that record. */
public final class TestEventLogs {
    private TestEventLogs() {}

    public static EventLog on(TestDatabase database, Clock clock) {
        return new JdbcEventLog(database.jdbc(), database.transactions(), clock);
    }
}
