package cardloop.reading.workers.tesseract;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.Reading.Why;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class KilledWorkersTest {
    private static final long SEED = 20_261_125;
    private static final int PICTURES = 150;
    private static final int KILLS = 15;

    @Test
    void noPictureIsLostWhenWorkersAreKilledInTheMiddleOfIt(@TempDir Path folder, TestReporter report)
            throws Exception {
        KilledWorkersRun.Result result = KilledWorkersRun.of(folder, SEED, PICTURES, KILLS);

        report.publishEntry("seed " + SEED, result.toString());
        assertThat(result.answered()).isEqualTo(PICTURES);
        assertThat(result.strange())
                .as("a picture answered with another's code")
                .isZero();
        assertThat(result.setAside().keySet()).isSubsetOf(Why.WORKER_LOST, Why.READER_UNAVAILABLE);
        assertThat(result.read()).isGreaterThan(PICTURES - KILLS);
    }
}
