package cardloop.base.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import cardloop.testing.TestingClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A program is ready as long as it wrote a moment ago. */
class WriteProbeTest {
    private final TestingClock clock = TestingClock.atAnyTime();

    @Test
    void aDatabaseThatIsReadButNotWrittenIsNoticed() {
        try (TestDatabase database = TestDatabases.ofThisRun()) {
            JdbcWriteProbe probe = new JdbcWriteProbe(database.jdbc(), "intake", clock);
            assertThat(probe.lastWritten()).isEmpty();
            probe.write();
            clock.pass(Duration.ofSeconds(15));
            probe.write();
            assertThat(probe.lastWritten()).contains(clock.instant());
            database.jdbc()
                    .sql("ALTER TABLE write_probe DROP COLUMN written_at")
                    .update();
            clock.pass(Duration.ofSeconds(15));
            probe.write();
            assertThat(probe.lastWritten()).isPresent();
            clock.pass(Duration.ofSeconds(60));
            assertThat(probe.lastWritten()).isEmpty();
        }
    }
}
