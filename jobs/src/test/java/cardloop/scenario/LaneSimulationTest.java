package cardloop.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.throttle.ClockSteps;
import cardloop.throttle.Pace;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneSimulationTest {
    private static final int PERMITS = 60_000;
    private static final Duration JITTER = Duration.ofMillis(500);
    private static final LaneWeather STORM =
            LaneWeather.fair(JITTER).restarting(2_000).stepping(5_000, Duration.ofSeconds(10));

    @ParameterizedTest(name = "limit {0} in 60 s, seed {1}")
    @CsvSource({"60, 1", "60, 2", "30, 3", "120, 4", "100, 5", "7, 6"})
    void noWindowEverHoldsMoreThanTheLimitAndTheLaneIsBusy(int limit, long seed) {
        Pace pace = new Pace(limit, Duration.ofMinutes(1), JITTER);
        var result = LaneSimulation.watched(pace, STORM, seed).run(PERMITS);
        assertThat(result.worstWindow()).isLessThanOrEqualTo(limit);
        assertThat(result.violations()).isZero();
        assertThat(result.utilisation()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void withoutTheWatcherAClockPutForwardLetsOneTooManyThrough() {
        Pace pace = new Pace(60, Duration.ofMinutes(1), JITTER);
        var result = new LaneSimulation(pace, STORM, () -> new ClockSteps(Duration.ZERO), 1).run(PERMITS);
        assertThat(result.violations()).isPositive();
    }

    @Test
    void aClockPutBackByHoursCostsAnIntervalAndNotHours() {
        Pace pace = new Pace(60, Duration.ofMinutes(1), JITTER);
        LaneWeather weather = LaneWeather.fair(JITTER).stepping(500, Duration.ofHours(6));
        var result = LaneSimulation.watched(pace, weather, 1).run(PERMITS);
        assertThat(result.violations()).isZero();
        assertThat(result.utilisation()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void requestsThatTravelLongerThanThePaceAllowsForAreCounted() {
        Pace pace = new Pace(60, Duration.ofMinutes(1), Duration.ZERO);
        var result = LaneSimulation.watched(pace, LaneWeather.fair(JITTER), 1).run(PERMITS);
        assertThat(result.worstWindow()).isGreaterThan(60);
    }
}
