package cardloop.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    @Test
    void theIntervalIsWindowPlusJitterByLimitRoundedUp() {
        assertThat(new Pace(60, Duration.ofSeconds(60), Duration.ZERO).intervalMicros())
                .isEqualTo(1_000_000);
        assertThat(new Pace(60, Duration.ofSeconds(60), Duration.ofMillis(300)).intervalMicros())
                .isEqualTo(1_005_000);
        assertThat(new Pace(7, Duration.ofSeconds(60), Duration.ZERO).intervalMicros())
                .isEqualTo(8_571_429);
        assertThat(new Pace(1, Duration.ofHours(1), Duration.ofMillis(1)).intervalMicros())
                .isEqualTo(3_600_001_000L);
    }

    @Test
    void aQuietLaneSavesNothingUp() {
        Pace pace = new Pace(60, Duration.ofSeconds(60), Duration.ZERO);
        assertThat(pace.nextFreeMicros(5_000_000, 6_000_000)).isEqualTo(7_000_000);
        assertThat(pace.nextFreeMicros(5_000_000, 500_000_000)).isEqualTo(501_000_000);
        assertThat(pace.nextFreeMicros(5_000_000, 4_000_000)).isEqualTo(6_000_000);
    }

    @Test
    void aRowIsFreeAtMostAnIntervalFromNow() {
        Pace pace = new Pace(60, Duration.ofSeconds(60), Duration.ZERO);
        assertThat(pace.freeAtMicros(5_500_000, 5_000_000)).isEqualTo(5_500_000);
        assertThat(pace.freeAtMicros(4_000_000, 5_000_000)).isEqualTo(4_000_000);
        assertThat(pace.freeAtMicros(3_605_000_000L, 5_000_000)).isEqualTo(6_000_000);
    }

    @Test
    void aPaceOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(0, Duration.ofSeconds(1), Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(1, Duration.ZERO, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pace(1, Duration.ofSeconds(1), Duration.ofMillis(-1)));
    }

    /** The greatest number of arrivals in any half-open window, wherever it starts. */
    private static int worstWindow(long[] arrivals, long windowMicros) {
        Arrays.sort(arrivals);
        int worst = 0;
        int from = 0;
        for (int to = 0; to < arrivals.length; to++) {
            while (arrivals[to] - arrivals[from] >= windowMicros) {
                from++;
            }
            worst = Math.max(worst, to - from + 1);
        }
        return worst;
    }

    /** Workers come in bursts and lulls; each request then travels for anything up to {@code jitterMicros}. */
    private static long[] arrivals(Pace granted, long jitterMicros, long seed) {
        Random random = new Random(seed);
        long[] arrivals = new long[2_000];
        long nextFree = 0;
        long now = 0;
        for (int i = 0; i < arrivals.length; i++) {
            now = Math.max(now, nextFree);
            now += random.nextInt(50) == 0
                    ? random.nextLong(5 * granted.window().toNanos() / 1_000)
                    : 0;
            nextFree = granted.nextFreeMicros(nextFree, now);
            arrivals[i] = now + (random.nextBoolean() ? random.nextLong(jitterMicros + 1) : i % 2 * jitterMicros);
        }
        return arrivals;
    }

    @ParameterizedTest
    @CsvSource({
        "60, 60000, 300",
        "30, 60000, 1000",
        "60, 60000, 0",
        "4, 3600000, 500",
        "1, 1000, 999",
        "100, 60000, 5000"
    })
    void noWindowEverHoldsMoreThanTheLimitUnderTheJitterAllowed(int limit, long windowMillis, long jitterMillis) {
        Pace pace = new Pace(limit, Duration.ofMillis(windowMillis), Duration.ofMillis(jitterMillis));
        for (long seed = 0; seed < 50; seed++) {
            long[] arrivals = arrivals(pace, jitterMillis * 1_000, seed);
            assertThat(worstWindow(arrivals, windowMillis * 1_000))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(limit);
        }
    }

    @Test
    void aPaceThatAllowsForNoJitterIsCaughtByTheSameSimulation() {
        Pace careless = new Pace(60, Duration.ofSeconds(60), Duration.ZERO);
        int worst = 0;
        for (long seed = 0; seed < 50; seed++) {
            worst = Math.max(worst, worstWindow(arrivals(careless, 300_000, seed), 60_000_000));
        }
        assertThat(worst).isGreaterThan(60);
    }

    @Test
    void aBucketThatMayBurstIsCaughtByTheSameWindow() {
        long[] burst = new long[120];
        for (int i = 0; i < burst.length; i++) {
            burst[i] = i < 60 ? 59_000_000 + i : 60_000_000 + i;
        }
        assertThat(worstWindow(burst, 60_000_000)).isEqualTo(120);
    }
}
