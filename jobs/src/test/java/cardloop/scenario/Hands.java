package cardloop.scenario;

import cardloop.base.LimitClock;
import cardloop.issuers.LaneWorker;
import cardloop.testing.PassingClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several askers a lane, who ask until nothing is open; while nothing is due, time passes at once. */
final class Hands implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int IDLE_LOOKS = 3;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final LaneWorker worker;
    private final JdbcClient jdbc;
    private final PassingClock clock;
    private final ExecutorService hands = Executors.newCachedThreadPool();
    private final List<Future<?>> busy = new ArrayList<>();
    private volatile boolean stopped;
    private long attemptsSeen;
    private int idleLooks;

    Hands(ScenarioHouse house, PassingClock clock) {
        this.worker = house.worker();
        this.jdbc = house.jdbc();
        this.clock = clock;
    }

    Hands start(int aLane) {
        worker.lanes().forEach(lane -> {
            for (int hand = 0; hand < aLane; hand++) {
                busy.add(hands.submit(() -> keep(() -> worker.step(lane, PATIENCE))));
            }
            if (worker.hasQueryDoor(lane)) {
                busy.add(hands.submit(() -> keep(() -> worker.followUp(lane, PATIENCE))));
            }
        });
        return this;
    }

    private @Nullable Void keep(Supplier<LaneWorker.Step> step) throws InterruptedException {
        while (!stopped) {
            if (step.get() != LaneWorker.Step.ASKED) {
                Thread.sleep(LOOK);
            }
        }
        return null;
    }

    /** One look at the house; lets time pass when nobody can do anything. Returns how many questions are not at an end. */
    long look() throws InterruptedException {
        Thread.sleep(LOOK);
        allStand();
        worker.recoverLost();
        long open = count("state IN ('OPEN', 'ASKING')");
        long attempts =
                jdbc.sql("SELECT COUNT(*) FROM attempt").query(Long.class).single();
        boolean idle = attempts == attemptsSeen && count("state = 'ASKING'") == 0;
        idleLooks = idle ? idleLooks + 1 : 0;
        attemptsSeen = attempts;
        if (open > 0 && idleLooks >= IDLE_LOOKS) {
            idleLooks = 0;
            clock.pass(untilSomethingHappens().plus(A_SECOND));
        }
        return open;
    }

    /** Until the first question falls due, or the first lane or kind has rested or may be tried. */
    private Duration untilSomethingHappens() {
        long now = clock.nowMicros();
        return jdbc.sql("SELECT MIN(due_at) FROM question WHERE state = 'OPEN' AND due_at > ?")
                .param(LimitClock.at(now))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(due -> Duration.between(LimitClock.at(now), due))
                .filter(untilDue -> untilDue.compareTo(untilRested(now)) < 0)
                .orElseGet(() -> untilRested(now));
    }

    private Duration untilRested(long now) {
        return jdbc.sql("""
            SELECT MIN(until_us) FROM (
              SELECT resting_until_us AS until_us FROM limit_row UNION ALL SELECT until_us FROM lane_circuit
            ) rests WHERE until_us > ?
            """)
                .param(now)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(until -> Duration.ofNanos((until - now) * 1_000))
                .orElse(A_DAY);
    }

    private long count(String where) {
        return jdbc.sql("SELECT COUNT(*) FROM question WHERE " + where)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        stopped = true;
        hands.close();
        allStand();
    }

    private void allStand() {
        busy.stream()
                .filter(hand -> hand.state() == Future.State.FAILED)
                .findFirst()
                .ifPresent(hand -> {
                    throw new IllegalStateException("an asker fell over", hand.exceptionNow());
                });
    }
}
