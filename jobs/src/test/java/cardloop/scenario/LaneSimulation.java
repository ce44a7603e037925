package cardloop.scenario;

import cardloop.throttle.ClockSteps;
import cardloop.throttle.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Drives the real {@link Pace} and {@link ClockSteps} under a virtual clock: processes pull on one row with a backlog that
 * never ends, their requests travel, the clock is put forward and back, processes die and start again. Steady time is the
 * truth; the row only knows the clock.
 */
final class LaneSimulation {
    private static final int LONGEST_START_MICROS = 5_000_000;
    private static final int LONGEST_ASK_MICROS = 300_000;

    private final Pace pace;
    private final LaneWeather weather;
    private final Supplier<ClockSteps> watchers;
    private final Random chance;
    private final List<Puller> pullers = new ArrayList<>();
    private final Arrivals issuer;
    private long now = 1_000_000_000L;
    private long clockOffset;
    private long nextFree;

    private static final class Puller {
        private ClockSteps steps;
        private long wakesAt;

        Puller(ClockSteps steps, long wakesAt) {
            this.steps = steps;
            this.wakesAt = wakesAt;
        }
    }

    /** What came of it; {@code utilisation} is the share of the strict pace that was used. */
    record Result(long permits, int worstWindow, long violations, double utilisation) {}

    LaneSimulation(Pace pace, LaneWeather weather, Supplier<ClockSteps> watchers, long seed) {
        this.pace = pace;
        this.weather = weather;
        this.watchers = watchers;
        this.chance = new Random(seed);
        this.issuer = new Arrivals(pace);
    }

    /** As the house does it: a watcher that holds for one interval. */
    static LaneSimulation watched(Pace pace, LaneWeather weather, long seed) {
        Duration interval = Duration.ofNanos(pace.intervalMicros() * 1_000);
        return new LaneSimulation(pace, weather, () -> new ClockSteps(interval), seed);
    }

    Result run(long permits) {
        for (int i = 0; i < weather.processes(); i++) {
            pullers.add(new Puller(watchers.get(), now));
        }
        long began = now;
        for (long given = 0; given < permits; ) {
            Puller next = pullers.stream()
                    .min(Comparator.comparingLong(p -> p.wakesAt))
                    .orElseThrow();
            now = next.wakesAt;
            if (pull(next)) {
                given++;
                misfortune();
            }
        }
        issuer.end();
        double used = (double) permits * pace.intervalMicros() / (now - began);
        return new Result(permits, issuer.worstWindow(), issuer.violations(), used);
    }

    /** Whether a permit was given; either way the puller knows when it wakes next. */
    private boolean pull(Puller puller) {
        long clock = now + clockOffset;
        long held = puller.steps.heldMicros(clock, now);
        nextFree = pace.freeAtMicros(nextFree, clock);
        if (held > 0 || nextFree > clock) {
            puller.wakesAt = now + Math.max(held, nextFree - clock) + upTo(micros(weather.oversleepAtMost()));
            return false;
        }
        nextFree = pace.nextFreeMicros(nextFree, clock);
        issuer.announce(now + upTo(micros(weather.travelAtMost())), now);
        puller.wakesAt = now + 1 + upTo(LONGEST_ASK_MICROS);
        return true;
    }

    private void misfortune() {
        if (happens(weather.permitsBetweenSteps())) {
            clockOffset += upTo(2 * micros(weather.stepAtMost())) - micros(weather.stepAtMost());
        }
        if (happens(weather.permitsBetweenRestarts())) {
            Puller dies = pullers.get(chance.nextInt(pullers.size()));
            dies.steps = watchers.get();
            dies.wakesAt = now + 1 + upTo(LONGEST_START_MICROS);
        }
    }

    private boolean happens(int onceIn) {
        return onceIn > 0 && chance.nextInt(onceIn) == 0;
    }

    private long upTo(long micros) {
        return chance.nextLong(micros + 1);
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
