package cardloop.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionRunTest {
    private static final int A_PROVINCE = 30;

    @TempDir
    private Path folder;

    @Test
    void noGoodCardOfFiveProvincesIsCalledInvalidWhereANaiveClientMisjudgesMany() throws Exception {
        try (TestDatabase database = TestDatabases.h2()) {
            RegionRun.Result result = new RegionRun(1, A_PROVINCE).run(folder, database);
            assertThat(result.falseInvalid()).isZero();
            assertThat(result.violations()).isZero();
            assertThat(result.valid()).isEqualTo(2 * A_PROVINCE);
            assertThat(result.parked()).isEqualTo(3 * A_PROVINCE);
            // One call each for cards of provinces where no lane of ours is: their issuer says so, not their seller.
            assertThat(result.wrongProvince()).isEqualTo(3 * A_PROVINCE);
            assertThat(result.naive().misjudged()).isPositive();
        }
    }
}
