package cardloop.scenario;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.nio.file.Files;

/** The region-locked bulk: how many good cards are called bad. */
public final class BenchRegionApplication {
    private BenchRegionApplication() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args, "seed=1", "cards-a-province=200");
        RegionRun run = new RegionRun(options.number("seed"), (int) options.number("cards-a-province"));
        boolean good;
        try (TestDatabase database = TestDatabases.h2()) {
            RegionRun.Result result = run.run(Files.createTempDirectory("cardloop-bench"), database);
            System.out.printf(
                    "seed %d: %d good Q coin cards of %d provinces, asked about from two of them%n",
                    options.number("seed"), run.cards(), RegionRun.PROVINCES.size());
            System.out.printf("  %-34s %8s %8s%n", "", "house", "naive");
            row("vouched for", result.valid(), result.naive().valid());
            row(
                    "good cards called invalid",
                    result.falseInvalid(),
                    result.naive().misjudged());
            row("parked for a lane of their region", result.parked(), 0);
            row(
                    "without an answer",
                    run.cards() - result.valid() - result.falseInvalid() - result.parked(),
                    result.naive().refused());
            System.out.printf(
                    "  of %d calls of the house %d were told another province%n",
                    result.calls(), result.wrongProvince());
            System.out.printf("  arrivals over the limit, by the house: %d%n", result.violations());
            System.out.println(result.good() ? "No good card was called bad." : "NOT SO: see above.");
            good = result.good();
        }
        TestDatabases.stopServers();
        System.exit(good ? 0 : 1);
    }

    private static void row(String what, long house, long naive) {
        System.out.printf("  %-34s %8d %8d%n", what, house, naive);
    }
}
