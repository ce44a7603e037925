package cardloop.base;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.evidence.JdbcEventLog;
import cardloop.base.evidence.JdbcRungEventLog;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BellTest {
    /** So long that only the bell can end it before the test is given up. */
    private static final Duration FOR_EVER = Duration.ofHours(1);

    private static final int PATIENTLY = 60;

    private final Bell bell = new Bell();

    @Test
    void whatRingsDuringTheLookIsNotSleptThrough() {
        Bell.Sleeper sleeper = bell.new Sleeper(FOR_EVER, FOR_EVER);
        sleeper.looks();
        bell.ring();
        sleeper.sleeps();
    }

    @Test
    void theBellWakesWhoSleeps() throws Exception {
        Bell.Sleeper sleeper = bell.new Sleeper(FOR_EVER, FOR_EVER);
        CountDownLatch looked = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> sleeping = threads.submit(() -> {
                sleeper.looks();
                looked.countDown();
                sleeper.sleeps();
            });
            looked.await();
            bell.ring();
            sleeping.get(PATIENTLY, TimeUnit.SECONDS);
        }
    }

    @Test
    void whoFindsNothingLooksEverMoreSeldom() {
        Bell.Sleeper sleeper = bell.new Sleeper(Duration.ofMillis(1), Duration.ofMillis(64));
        long before = System.nanoTime();
        for (int looks = 0; looks < 9; looks++) {
            sleeper.looks();
            sleeper.sleeps();
        }
        // 1 + 2 + 4 + … + 64 + 64 + 64 ms; without growing they would be 9.
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(200));
    }

    @Test
    void nobodySleepsOnceItIsClosed() {
        Bell.Sleeper sleeper = bell.new Sleeper(FOR_EVER, FOR_EVER);
        bell.close();
        sleeper.looks();
        sleeper.sleeps();
    }

    @Test
    void itRingsWhenWhatWasRecordedIsCommittedAndNotBefore() {
        try (TestDatabase database = TestDatabases.h2()) {
            EventLog log = new JdbcRungEventLog(
                    new JdbcEventLog(database.jdbc(), database.transactions(), Clock.systemUTC()), bell);
            Bell.Sleeper sleeper = bell.new Sleeper(Duration.ofMillis(1), Duration.ofMillis(1));
            database.transactions().executeWithoutResult(_ -> {
                sleeper.looks();
                log.record("case:1", Event.Program.SYSTEM, Event.Type.RECEIVED, "-", "-");
                assertThat(sleeper.heardNothing()).isTrue();
            });
            assertThat(sleeper.heardNothing()).isFalse();
        }
    }
}
