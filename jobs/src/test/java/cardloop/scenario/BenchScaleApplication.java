package cardloop.scenario;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the questions of the hot path cost as the house grows, and what a night's plan takes of the heap. */
public final class BenchScaleApplication {
    private static final int FEWEST = 10_000;
    private static final int TENFOLD = 10;
    private static final double HEAP_MEGABYTES = 300;

    private BenchScaleApplication() {}

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(List.of(args));
        boolean h2 = words.remove("--h2");
        boolean plan = words.remove("--plan");
        Options options = Options.of(words.toArray(String[]::new), "rows=100000");
        boolean good = plan ? planned(h2, (int) options.number("rows")) : measured(h2, options.number("rows"));
        TestDatabases.stopServers();
        System.exit(good ? 0 : 1);
    }

    private static boolean measured(boolean h2, long most) throws IOException {
        Map<String, List<Double>> table = new LinkedHashMap<>();
        StringBuilder head = new StringBuilder();
        for (int cases = FEWEST; cases <= most; cases *= TENFOLD) {
            head.append("%12d".formatted(cases));
            try (TestDatabase database = fresh(h2)) {
                ScaleRun.of(Files.createTempDirectory("cardloop-bench"), database, cases)
                        .forEach((what, millis) -> table.computeIfAbsent(what, _ -> new ArrayList<>())
                                .add(millis));
            }
        }
        System.out.printf("%-36s%s cases%n", (h2 ? "H2" : "PostgreSQL") + ", milliseconds", head);
        table.forEach((what, millis) -> System.out.printf(
                "%-36s%s%n",
                what, String.join("", millis.stream().map("%12.2f"::formatted).toList())));
        return true;
    }

    private static boolean planned(boolean h2, int items) throws IOException {
        try (TestDatabase database = fresh(h2)) {
            NightPlanRun.Result result = NightPlanRun.of(Files.createTempDirectory("cardloop-bench"), database, items);
            boolean good = result.peakHeapMegabytes() <= HEAP_MEGABYTES;
            System.out.printf(
                    "a night over %d items: %d to ask, %d passed over, %.1f s, heap at most %.0f MB%s%n",
                    items,
                    result.asked(),
                    result.passed(),
                    result.seconds(),
                    result.peakHeapMegabytes(),
                    good ? "" : ", which is more than %.0f".formatted(HEAP_MEGABYTES));
            return good;
        }
    }

    private static TestDatabase fresh(boolean h2) throws IOException {
        return h2 ? TestDatabases.h2In(Files.createTempDirectory("cardloop-bench")) : TestDatabases.postgres();
    }
}
