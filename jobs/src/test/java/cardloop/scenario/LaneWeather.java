package cardloop.scenario;

import java.time.Duration;

/**
 * What a simulated lane has to bear.
 *
 * @param processes that pull on it at once, 1 or more
 * @param travelAtMost longest time between a permit and its arrival; the pace must allow for it
 * @param oversleepAtMost how much later than asked a sleeper may wake
 * @param permitsBetweenSteps on average between two steps of the clock; 0 for none
 * @param stepAtMost longest step, forward or back
 * @param permitsBetweenRestarts on average between two restarts of a process; 0 for none
 */
record LaneWeather(
        int processes,
        Duration travelAtMost,
        Duration oversleepAtMost,
        int permitsBetweenSteps,
        Duration stepAtMost,
        int permitsBetweenRestarts) {
    static LaneWeather fair(Duration travelAtMost) {
        return new LaneWeather(2, travelAtMost, Duration.ofMillis(3), 0, Duration.ZERO, 0);
    }

    LaneWeather restarting(int permits) {
        return new LaneWeather(processes, travelAtMost, oversleepAtMost, permitsBetweenSteps, stepAtMost, permits);
    }

    LaneWeather stepping(int permits, Duration atMost) {
        return new LaneWeather(processes, travelAtMost, oversleepAtMost, permits, atMost, permitsBetweenRestarts);
    }
}
