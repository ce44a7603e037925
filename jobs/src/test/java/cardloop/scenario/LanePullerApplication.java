package cardloop.scenario;

import cardloop.issuers.LaneWorker;
import cardloop.throttle.Lane;
import cardloop.throttle.Pace;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One process that pulls on the lane until it is killed or its input ends: data folder, JDBC URL, user, issuers' URL, limit,
 * window and jitter in milliseconds, longest hold on the road in milliseconds, seed.
 */
public final class LanePullerApplication {
    static final String READY = "ready";
    private static final int HANDS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private LanePullerApplication() {}

    public static void main(String[] args) throws Exception {
        var site = new ScenarioHouse.Site(Path.of(args[0]), args[1], args[2], args[3]);
        Pace pace = new Pace(Integer.parseInt(args[4]), millis(args[5]), millis(args[6]));
        ScenarioHouse house =
                ScenarioHouse.open(site, OneLane.paced(pace), SlowRoad.upTo(millis(args[7]), Long.parseLong(args[8])));
        LaneWorker worker = house.worker();
        for (int hand = 0; hand < HANDS; hand++) {
            Thread.ofPlatform().daemon().start(() -> pull(worker));
        }
        System.out.println(READY);
        System.in.read();
        Runtime.getRuntime().halt(0);
    }

    private static void pull(LaneWorker worker) {
        Lane lane = worker.lanes().getFirst();
        while (!Thread.currentThread().isInterrupted()) {
            worker.step(lane, PATIENCE);
        }
    }

    private static Duration millis(String text) {
        return Duration.ofMillis(Long.parseLong(text));
    }
}
