package cardloop.reading.bench;

import cardloop.reading.bench.Sample.Row;
import cardloop.reading.bench.Trial.Verdict;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The tables of a run. */
final class Report {
    private final PrintStream out;
    private final List<Trial> trials = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void add(Trial trial) {
        trials.add(trial);
    }

    void print() {
        out.printf("%d photos%n%n", trials.size());
        byLevel();
        grouped("scheme", trial -> trial.sample().scheme());
        rowsByTypeface();
        certainAndWrong();
        var reliability = new Reliability();
        for (Trial trial : trials) {
            trial.sample().number().ifPrinted().ifPresent(row -> reliability.add(trial.number(), row.code()));
            reliability.add(trial.pin(), trial.sample().pin().code());
        }
        out.println();
        reliability.print(out);
        times();
    }

    private void byLevel() {
        Map<String, List<Trial>> levels = new LinkedHashMap<>();
        trials.forEach(trial -> levels.computeIfAbsent(trial.sample().level(), level -> new ArrayList<>())
                .add(trial));
        levels.put("all", trials);
        out.println("              plain Tesseract     ours");
        out.println(
                "level    photos  PIN % number %   PIN % number %  wrong marked %   certain doubtful unreadable %   rows located %");
        levels.forEach((level, of) -> out.printf(
                "%-9s %5d %6.0f %8.0f   %5.0f %8.0f %13.0f   %9.0f %8.0f %10.0f   %12s%n",
                level,
                of.size(),
                percent(of, trial -> trial.plainFound(trial.sample().pin())),
                percentNumbers(of, trial -> trial.plainFound(trial.sample().number())),
                percent(of, Trial::isPinExact),
                percentNumbers(of, Trial::isNumberExact),
                percent(of, Trial::isPinHonest),
                percent(of, trial -> trial.verdict() == Verdict.CERTAIN),
                percent(of, trial -> trial.verdict() == Verdict.DOUBTFUL),
                percent(of, trial -> trial.verdict() == Verdict.UNREADABLE),
                located(of)));
    }

    private void grouped(String name, Function<Trial, String> by) {
        Map<String, List<Trial>> groups = new TreeMap<>();
        trials.forEach(trial -> groups.computeIfAbsent(by.apply(trial), group -> new ArrayList<>())
                .add(trial));
        out.printf("%n%-26s photos   PIN %% number %%%n", name);
        groups.forEach((group, of) ->
                out.printf("%-26s %6d %7.0f %8s%n", group, of.size(), percent(of, Trial::isPinExact), numbers(of)));
    }

    private void rowsByTypeface() {
        Map<String, int[]> faces = new TreeMap<>();
        for (Trial trial : trials) {
            count(faces, trial.sample().pin(), trial.isPinExact());
            count(faces, trial.sample().number(), trial.isNumberExact());
        }
        out.printf("%n%-40s rows  exact %%%n", "typeface of a row");
        faces.forEach((face, count) -> out.printf("%-40s %4d %8.0f%n", face, count[0], 100.0 * count[1] / count[0]));
    }

    private static void count(Map<String, int[]> faces, Row row, boolean exact) {
        row.ifPrinted().ifPresent(printed -> {
            int[] count = faces.computeIfAbsent(printed.typeface(), face -> new int[2]);
            count[0]++;
            count[1] += exact ? 1 : 0;
        });
    }

    private void certainAndWrong() {
        var certain = new CertainCodes();
        trials.forEach(trial -> certain.add(trial.sample(), trial.reading()));
        out.println();
        certain.print(out);
        List<Trial> whole = trials.stream()
                .filter(trial -> trial.verdict() == Verdict.CERTAIN)
                .toList();
        int wrong = (int) whole.stream().filter(trial -> !trial.isRight()).count();
        out.printf(
                "photos certain %d of %d, of them wrong %d: at most %.2f %% with 95 %% confidence%n",
                whole.size(), trials.size(), wrong, 100 * WrongBound.upper(wrong, whole.size()));
    }

    private void times() {
        out.printf(
                "%nCPU ms a photo, plain Tesseract: %s%n",
                percentiles(trials.stream().map(Trial::plainCpu).toList()));
        out.printf(
                "CPU ms a photo, ours:            %s%n",
                percentiles(trials.stream().map(Trial::cpu).toList()));
        out.printf(
                "wall ms a photo, ours:           %s%n",
                percentiles(trials.stream().map(Trial::wall).toList()));
    }

    static String percentiles(List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? "none"
                : "p50 %d, p95 %d"
                        .formatted(
                                sorted.get(sorted.size() / 2).toMillis(),
                                sorted.get(Math.floorDiv(sorted.size() * 95, 100))
                                        .toMillis());
    }

    private static String located(List<Trial> trials) {
        List<Boolean> rows =
                trials.stream().flatMap(trial -> trial.locations().stream()).toList();
        long found = rows.stream().filter(located -> located).count();
        return rows.isEmpty() ? "not told" : "%.1f".formatted(100.0 * found / rows.size());
    }

    private static String numbers(List<Trial> trials) {
        boolean areAny = trials.stream()
                .anyMatch(trial -> trial.sample().number().ifPrinted().isPresent());
        return areAny ? "%.0f".formatted(percentNumbers(trials, Trial::isNumberExact)) : "none";
    }

    private static double percentNumbers(List<Trial> trials, Predicate<Trial> holds) {
        return percent(
                trials.stream()
                        .filter(trial -> trial.sample().number().ifPrinted().isPresent())
                        .toList(),
                holds);
    }

    private static double percent(List<Trial> trials, Predicate<Trial> holds) {
        return trials.isEmpty() ? 0 : 100.0 * trials.stream().filter(holds).count() / trials.size();
    }
}
