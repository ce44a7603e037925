package cardloop.scenario;

import cardloop.base.LimitClock;
import cardloop.stub.StubTown;
import cardloop.stub.limit.AddressStats;
import cardloop.throttle.Pace;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real run: two processes pull on one lane over one database, and the pretend issuer counts. */
final class LaneRun {
    private final StubTown town;
    private final Plan plan;

    /** What is run, and for how long. */
    record Plan(Pace pace, Duration length, Fate fate, long seed) {
        /** Cards enough that the lane never runs dry, start-up included. */
        int backlog() {
            return (int) (2 * length.plusSeconds(60).toNanos() / (pace.intervalMicros() * 1_000));
        }

        Duration hold() {
            return fate == Fate.LATENCY_JITTER ? pace.jitter().multipliedBy(8).dividedBy(10) : Duration.ZERO;
        }
    }

    /** What befalls the processes. */
    enum Fate {
        TWO_PROCESSES,
        KILLED_AND_RESTARTED,
        LATENCY_JITTER
    }

    /**
     * What was counted.
     *
     * @param permits given in the measured time
     * @param ofPace share of the strict pace that was used
     * @param ofLimit share of the issuer's limit that was used
     * @param seen by the issuer, over the whole run
     */
    record Result(long permits, double ofPace, double ofLimit, AddressStats seen) {
        boolean good() {
            return seen.violations() == 0 && seen.worstWindow() <= seen.limit();
        }
    }

    /** Permits of the measured time, and when the first and the last were given. */
    private record Given(long permits, OffsetDateTime first, OffsetDateTime last) {
        long intervals() {
            return permits - 1;
        }

        double micros() {
            return Duration.between(first, last).toNanos() / 1e3;
        }
    }

    LaneRun(StubTown town, Plan plan) {
        this.town = town;
        this.plan = plan;
    }

    Result run(ScenarioHouse house, ScenarioHouse.Site site) throws IOException, InterruptedException {
        try (LanePuller _ = puller(site, 0);
                LanePuller second = puller(site, 1)) {
            LimitClock clock = house.room(LimitClock.class);
            long began = clock.nowMicros();
            Thread.sleep(plan.length().dividedBy(2));
            if (plan.fate() != Fate.KILLED_AND_RESTARTED) {
                return rest(house.jdbc(), clock, began);
            }
            second.kill();
            try (LanePuller _ = puller(site, 2)) {
                return rest(house.jdbc(), clock, began);
            }
        }
    }

    private LanePuller puller(ScenarioHouse.Site site, int number) throws IOException {
        return LanePuller.start(site, plan.pace(), plan.hold(), plan.seed() + number);
    }

    private Result rest(JdbcClient jdbc, LimitClock clock, long began) throws InterruptedException {
        long left = began + plan.length().toNanos() / 1_000 - clock.nowMicros();
        Thread.sleep(Duration.ofNanos(Math.max(0, left) * 1_000));
        Pace pace = plan.pace();
        Given given = jdbc.sql("SELECT COUNT(*), MIN(granted_at), MAX(granted_at) FROM attempt WHERE granted_at >= ?")
                .param(LimitClock.at(began))
                .query((row, _) -> new Given(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class), row.getObject(3, OffsetDateTime.class)))
                .single();
        double ofPace = given.intervals() * pace.intervalMicros();
        return new Result(
                given.permits(),
                ofPace / given.micros(),
                ofPace
                        / given.micros()
                        * pace.window().toNanos()
                        / pace.window().plus(pace.jitter()).toNanos(),
                town.stats().of(OneLane.ISSUER, OneLane.EGRESS).orElseThrow());
    }
}
