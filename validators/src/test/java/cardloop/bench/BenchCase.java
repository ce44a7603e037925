package cardloop.bench;

import cardloop.checkdigit.CheckDigit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * One line of the table.
 *
 * @param benchmark the class whose method {@code ours} is measured, and {@code commons} beside it where there is one
 * @param parameter the name of the benchmark's parameter, {@code ""} for none
 * @param value of the parameter
 */
record BenchCase(String name, Class<?> benchmark, String methods, String parameter, String value, Bound bound) {
    private static final String OURS = "ours";
    private static final String OURS_AND_COMMONS = "(ours|commons)";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** Everything measured, in the order of the table. */
    static List<BenchCase> all() {
        List<BenchCase> cases = new ArrayList<>();
        CheckDigit.all().forEach(algorithm -> cases.add(checkDigit(algorithm.key())));
        cases.add(checkDigit("luhn-mod-n:0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
        for (String kind : List.of("SZX", "QQCARD", "JD_E", "mixed")) {
            cases.add(new BenchCase(
                    "format check, " + kind, ChainBenchmark.class, OURS, "kind", kind, new Bound.Nanos(1_000)));
        }
        cases.add(new BenchCase("pasted line of 100,000", PasteBenchmark.class, OURS, "", "", new Bound.Free()));
        return List.copyOf(cases);
    }

    private static BenchCase checkDigit(String key) {
        Bound bound = switch (key) {
            case "luhn" -> new Bound.OfBaseline(0.6);
            case "verhoeff" -> new Bound.OfBaseline(1.0);
            default -> new Bound.Free();
        };
        String methods = CheckDigitBenchmark.COMMONS.containsKey(key) ? OURS_AND_COMMONS : OURS;
        String name = key.contains(":") ? key.substring(0, key.indexOf(':')) + ", 36 characters" : key;
        return new BenchCase(name, CheckDigitBenchmark.class, methods, "key", key, bound);
    }

    /** Measures it once in a JVM of its own, the baseline in another right before or after. */
    Figures round() throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + methods + "$")
                .forks(1)
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (!parameter.isEmpty()) {
            options.param(parameter, value);
        }
        OptionalDouble baseline = OptionalDouble.empty();
        RunResult ours = null;
        for (RunResult result : new Runner(options.build()).run()) {
            if (result.getPrimaryResult().getLabel().equals(OURS)) {
                ours = result;
            } else {
                baseline = OptionalDouble.of(
                        result.getPrimaryResult().getStatistics().getMin());
            }
        }
        return figures(Objects.requireNonNull(ours, "nothing was measured"), baseline);
    }

    private static Figures figures(RunResult ours, OptionalDouble baseline) {
        Statistics times = ours.getPrimaryResult().getStatistics();
        double bytes = Objects.requireNonNull(ours.getSecondaryResults().get(ALLOCATED), "the profiler told nothing")
                .getScore();
        return new Figures(times.getMin(), baseline, times.getPercentile(50) / times.getMin(), bytes);
    }
}
