package cardloop.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the faulted calls that {@code ./cardloop bench faults} makes by the thousand. */
class FaultRunTest {
    private static final long SEED = 20_261_125;
    private static final int FAULTS = 100;

    @TempDir
    private Path folder;

    @Test
    void afterTheFaultsStopNothingIsLostAndNobodyIsHurt() throws Exception {
        try (TestDatabase database = TestDatabases.h2()) {
            FaultReport report = new FaultRun(SEED, FAULTS).run(folder, database);
            assertThat(report.mustBeZero())
                    .as("seed %d", SEED)
                    .isNotEmpty()
                    .allSatisfy((what, n) -> assertThat(n).as(what).isZero());
            assertThat(report.faultedInAll()).isGreaterThan(FAULTS / 2);
        }
    }
}
