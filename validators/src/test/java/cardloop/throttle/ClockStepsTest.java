package cardloop.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockStepsTest {
    private static final long SECOND = 1_000_000;
    private final ClockSteps steps = new ClockSteps(Duration.ofSeconds(2));

    @Test
    void aFreshProcessHoldsForOneInterval() {
        assertThat(steps.heldMicros(100 * SECOND, 0)).isEqualTo(2 * SECOND);
        assertThat(steps.heldMicros(101 * SECOND, SECOND)).isEqualTo(SECOND);
        assertThat(steps.heldMicros(102 * SECOND, 2 * SECOND)).isZero();
    }

    @Test
    void aClockPutForwardHoldsForOneIntervalOfSteadyTime() {
        settle();
        assertThat(steps.heldMicros(170 * SECOND, 11 * SECOND)).isEqualTo(2 * SECOND);
        assertThat(steps.heldMicros(172 * SECOND, 13 * SECOND)).isZero();
    }

    @Test
    void aClockPutBackOrSlewedHoldsNothing() {
        settle();
        assertThat(steps.heldMicros(50 * SECOND, 11 * SECOND)).isZero();
        assertThat(steps.heldMicros(51 * SECOND + 49_000, 12 * SECOND)).isZero();
    }

    private void settle() {
        steps.heldMicros(100 * SECOND, 0);
        assertThat(steps.heldMicros(110 * SECOND, 10 * SECOND)).isZero();
    }
}
