package cardloop.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the cases whose names hold one of the words given, all without a word, and prints them as a table. */
public final class BenchApplication {
    private static final int ROUNDS = 3;
    private static final int USAGE = 2;
    private static final String LINE = "%-28s %9s %9s %7s  %-10s %-9s %9s %7s%n";

    private BenchApplication() {}

    public static void main(String[] words) throws RunnerException {
        List<BenchCase> cases = BenchCase.all().stream()
                .filter(each -> words.length == 0 || Stream.of(words).anyMatch(each.name()::contains))
                .toList();
        if (cases.isEmpty()) {
            System.err.println("nothing is measured under that name; without a name everything is");
            System.exit(USAGE);
        }
        Map<BenchCase, List<Figures>> rounds = new LinkedHashMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            System.err.print("round " + round + " of " + ROUNDS + ' ');
            for (BenchCase each : cases) {
                rounds.computeIfAbsent(each, none -> new ArrayList<>()).add(each.round());
                System.err.print('.');
            }
            System.err.println();
        }
        table(rounds);
    }

    private static void table(Map<BenchCase, List<Figures>> rounds) {
        System.out.printf(LINE, "", "ns/op", "commons", "ratio", "bound", "", "bytes/op", "noise");
        rounds.forEach((each, measured) -> {
            Figures figures = Figures.of(measured);
            System.out.printf(
                    LINE,
                    each.name(),
                    number("%.1f", OptionalDouble.of(figures.nanos())),
                    number("%.1f", figures.baselineNanos()),
                    number("%.2f", figures.ratio()),
                    each.bound().told(),
                    verdict(each.bound(), figures),
                    number("%.0f", OptionalDouble.of(figures.bytes())),
                    number("%.2f", OptionalDouble.of(figures.noise())));
        });
        System.out.printf(
                "%nThe fastest iteration of %d rounds, ours and commons-validator's in turn, each in JVMs of its own.%n"
                        + "Noise: the middle iteration through the fastest; far above 1 the machine does other work.%n"
                        + "A timing fails nothing.%n",
                ROUNDS);
    }

    private static String verdict(Bound bound, Figures figures) {
        if (bound instanceof Bound.Free) {
            return "";
        }
        return bound.isKeptBy(figures) ? "kept" : "NOT KEPT";
    }

    private static String number(String format, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "";
    }
}
