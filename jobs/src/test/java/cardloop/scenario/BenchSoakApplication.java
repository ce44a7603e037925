package cardloop.scenario;

import cardloop.stub.StubTown;
import cardloop.stub.deck.Deck;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The built programs under everything at once: submissions, photos, streams, reviews, payouts, and a night in the middle. */
public final class BenchSoakApplication {
    private static final List<String> SETTINGS = List.of(
            "--cardloop.review.newcomer-cards=0",
            "--cardloop.review.share-percent=3",
            "--cardloop.schedule.enabled=false");

    private BenchSoakApplication() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.of(
                args, "minutes=120", "cards-a-minute=200", "photos-a-minute=6", "streams=8", "postgresql=0", "seed=1");
        boolean postgresql = options.number("postgresql") == 1;
        List<String> wrong;
        if (postgresql) {
            try (TestDatabase database = TestDatabases.postgres()) {
                wrong = run(
                        options,
                        List.of(
                                "--cardloop.database.url=" + database.url(),
                                "--cardloop.database.user=" + database.user()));
            }
            TestDatabases.stopServers();
        } else {
            wrong = run(options, List.of());
        }
        wrong.forEach(line -> System.out.println("NOT SO: " + line));
        System.out.println(wrong.isEmpty() ? "Flat, quiet, nothing stuck." : "See above.");
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private static List<String> run(Options options, List<String> database) throws Exception {
        Path folder = Files.createTempDirectory("cardloop-soak");
        System.out.println("data and logs: " + folder);
        try (StubTown town = StubTown.start(0, Deck.empty())) {
            List<String> settings = new ArrayList<>(SETTINGS);
            settings.addAll(database);
            settings.add("--cardloop.asking.base-url=" + town.baseUrl());
            settings.add("--cardloop.payout-channel.base-url=" + town.baseUrl());
            Path home = Path.of(System.getProperty("cardloop.home", "."));
            try (SoakPrograms programs = new SoakPrograms(home, folder, settings)) {
                var intake = programs.start(
                        "intake",
                        "cardloop.line.IntakeApplication",
                        "768m",
                        List.of("--cardloop.issuer-gateway.notify-url=http://127.0.0.1:{port}/callbacks/gateway"));
                var jobs = programs.start(
                        "jobs", "cardloop.program.JobsApplication", "512m", List.of("--cardloop.runs.until=23:59"));
                SoakCards cards = new SoakCards(town, options.number("seed"));
                var plan = new SoakRun.Plan(
                        options.number("minutes"),
                        options.number("cards-a-minute"),
                        options.number("photos-a-minute"),
                        options.number("streams"));
                List<String> wrong = new SoakRun(
                                plan,
                                programs,
                                new SoakPeople(cards, intake.base()),
                                new SoakClient(jobs.base(), "demo-operator-key"))
                        .run(cards);
                if (town.stats().violations() > 0) {
                    wrong.add(town.stats().violations() + " arrivals over a limit");
                }
                return wrong;
            }
        }
    }
}
