package cardloop.scenario;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/** Faulted calls by the thousand, and what must not come of them. */
public final class BenchFaultsApplication {
    private BenchFaultsApplication() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args, "seed=1", "calls=2000");
        long began = System.nanoTime();
        FaultRun run = new FaultRun(options.number("seed"), options.number("calls"));
        boolean good;
        try (TestDatabase database = TestDatabases.postgres()) {
            FaultReport report = run.run(Files.createTempDirectory("cardloop-bench"), database);
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
            System.out.printf(
                    "seed %d: %d calls about %d cards, %d of them failed, in %d s%n",
                    options.number("seed"), report.calls(), run.cards(), report.faultedInAll(), seconds);
            report.outcomes().forEach(System.out::println);
            report.mustBeZero().forEach((what, n) -> System.out.printf("  %-28s %d%n", what, n));
            System.out.println(report.good() ? "Nothing was lost and nobody was hurt." : "NOT SO: see above.");
            good = report.good();
        }
        TestDatabases.stopServers();
        System.exit(good ? 0 : 1);
    }
}
