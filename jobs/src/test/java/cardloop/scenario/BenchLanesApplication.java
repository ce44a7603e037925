package cardloop.scenario;

import cardloop.stub.StubTown;
import cardloop.stub.deck.Deck;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.limit.Limit;
import cardloop.stub.misbehaviour.Conduct;
import cardloop.stub.misbehaviour.Misbehaviour;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import cardloop.throttle.Pace;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How busy a lane is, and the most that any window of the issuer saw: under a virtual clock, then in real processes. */
public final class BenchLanesApplication {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration JITTER = Duration.ofMillis(500);
    private static final int SIMULATED_PERMITS = 5_000_000;
    private static final int WARMING = 30;
    private static final double BUSY = 0.98;
    private static final String ROW = "  %-44s %9d  %8s  %8s  %5d of %-4d %d%n";

    private BenchLanesApplication() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args, "seed=1", "limit=12", "window-seconds=6", "seconds=40");
        long seed = options.number("seed");
        System.out.printf(
                "%-46s %9s  %8s  %8s  %s%n",
                "seed " + seed, "permits", "of pace", "of limit", "worst window  violations");
        boolean good = simulated(seed);
        Pace pace =
                new Pace((int) options.number("limit"), Duration.ofSeconds(options.number("window-seconds")), JITTER);
        good &= real(pace, Duration.ofSeconds(options.number("seconds")), seed);
        TestDatabases.stopServers();
        System.out.println(good ? "No window saw more than its limit." : "NOT SO: see above.");
        System.exit(good ? 0 : 1);
    }

    private static boolean simulated(long seed) {
        System.out.println("Virtual clock, 60 in 60 s, travel up to 500 ms, two processes:");
        LaneWeather fair = LaneWeather.fair(JITTER);
        boolean good = simulated("jitter", fair, seed);
        good &= simulated("and a restart every 2,000 permits", fair.restarting(2_000), seed);
        good &= simulated("and a clock step up to 10 s every 5,000", stormy(fair), seed);
        return good;
    }

    private static LaneWeather stormy(LaneWeather fair) {
        return fair.restarting(2_000).stepping(5_000, Duration.ofSeconds(10));
    }

    private static boolean simulated(String name, LaneWeather weather, long seed) {
        Pace pace = new Pace(60, MINUTE, JITTER);
        var result = LaneSimulation.watched(pace, weather, seed).run(SIMULATED_PERMITS);
        double ofLimit = result.utilisation()
                * pace.window().toNanos()
                / pace.window().plus(JITTER).toNanos();
        System.out.printf(
                ROW,
                name,
                result.permits(),
                percent(result.utilisation()),
                percent(ofLimit),
                result.worstWindow(),
                pace.limit(),
                result.violations());
        return result.violations() == 0 && result.utilisation() >= BUSY;
    }

    private static boolean real(Pace pace, Duration length, long seed) throws Exception {
        System.out.printf(
                "Real processes, the limit shortened to %d in %d s on both sides (one permit in %d ms; the tightest real lane: 504), %d s each:%n",
                pace.limit(), pace.window().toSeconds(), pace.intervalMicros() / 1_000, length.toSeconds());
        boolean good = true;
        for (LaneRun.Fate fate : LaneRun.Fate.values()) {
            good &= onPostgres(pace, length, fate, seed);
        }
        good &= onFile(pace, length, LaneRun.Fate.TWO_PROCESSES, seed);
        return good;
    }

    private static boolean onPostgres(Pace pace, Duration length, LaneRun.Fate fate, long seed) throws Exception {
        try (TestDatabase database = TestDatabases.postgres()) {
            return real("PostgreSQL", database.url(), database.user(), new LaneRun.Plan(pace, length, fate, seed));
        }
    }

    private static boolean onFile(Pace pace, Duration length, LaneRun.Fate fate, long seed) throws Exception {
        return real("H2 file", "", "cardloop", new LaneRun.Plan(pace, length, fate, seed));
    }

    private static boolean real(String name, String url, String user, LaneRun.Plan plan) throws Exception {
        Path folder = Files.createTempDirectory("cardloop-bench");
        CardPress press = new CardPress(plan.seed());
        List<DeckCard> cards = Stream.generate(() -> press.good(OneLane.ISSUER))
                .limit(plan.backlog())
                .toList();
        try (StubTown town = StubTown.start(0, new Deck(cards))) {
            Limit limit = new Limit(plan.pace().limit(), plan.pace().window());
            town.misbehave(
                    Misbehaviour.none().with(OneLane.ISSUER, Conduct.good().limited(limit)));
            warm(town);
            var site = new ScenarioHouse.Site(folder, url, user, town.baseUrl());
            try (ScenarioHouse house = ScenarioHouse.open(site, OneLane.paced(plan.pace()), SlowRoad.none())) {
                new Backlog(house).add(cards);
                return tell(name, plan, new LaneRun(town, plan).run(house, site));
            }
        }
    }

    /** A pretend issuer loads its classes at the first request, which then seems to travel for a second. */
    private static void warm(StubTown town) throws Exception {
        URI door = URI.create(town.baseUrl() + "/" + OneLane.ISSUER + "/card/verify");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < WARMING; i++) {
                HttpRequest request = HttpRequest.newBuilder(door)
                        .POST(HttpRequest.BodyPublishers.ofString("merId=warm"))
                        .build();
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
        town.forget();
    }

    private static boolean tell(String name, LaneRun.Plan plan, LaneRun.Result result) {
        System.out.printf(
                ROW,
                name + ", " + plan.fate().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                result.permits(),
                percent(result.ofPace()),
                percent(result.ofLimit()),
                result.seen().worstWindow(),
                result.seen().limit(),
                result.seen().violations());
        return result.good();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
