package cardloop.reading.tesseract;

import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.Reading;
import cardloop.reading.ReadingRequest;
import cardloop.reading.RowReading;
import cardloop.reading.RowShape;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the reader on a folder of photos with their truth; not a test. The folder holds {@code truth.tsv} with the
 * columns file, level, serial, serial_alphabet, password, password_alphabet; an alphabet is a name known here or the
 * characters themselves. Prints exact rates by level, CPU time and how well doubt tells wrong glyphs from right ones.
 */
public final class ReadingBenchmark {
    private static final String DIGITS = "0123456789";
    private static final String ALL = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Map<String, String> ALPHABETS = Map.of(
            "digits", DIGITS,
            "alnum", ALL,
            "an36", ALL,
            "an32", "23456789ABCDEFGHJKLMNPQRSTUVWXYZ",
            "ms24", "BCDFGHJKMPQRTVWXY2346789");

    private final Map<String, Level> levels = new TreeMap<>();
    private final List<Duration> cpu = new ArrayList<>();
    private final int[][] glyphs = new int[2][2];
    private int undoubtedRows;
    private int undoubtedWrongRows;

    private ReadingBenchmark() {}

    /**
     * Reads the photos of one folder.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        var benchmark = new ReadingBenchmark();
        Path kit = Files.createTempDirectory("reading-benchmark");
        var settings = new TesseractWorkerSettings(
                kit, 1, Duration.ofMinutes(1), 384, TesseractWorkerApplication.class.getName());
        try (var reader = new TesseractCardReader(settings)) {
            for (Map<String, String> truth : truths(folder.resolve("truth.tsv"))) {
                benchmark.measure(reader, folder, truth);
            }
        }
        benchmark.print(System.out);
    }

    private static List<Map<String, String>> truths(Path tsv) throws IOException {
        List<String> lines = Files.readAllLines(tsv);
        List<String> names = List.of(lines.getFirst().split("\t", -1));
        var truths = new ArrayList<Map<String, String>>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> values = List.of(line.split("\t", -1));
            var truth = new HashMap<String, String>();
            for (int i = 0; i < names.size(); i++) {
                truth.put(names.get(i), values.get(i));
            }
            truths.add(truth);
        }
        return truths;
    }

    private void measure(TesseractCardReader reader, Path folder, Map<String, String> truth) throws IOException {
        String number = value(truth, "serial");
        String pin = value(truth, "password");
        var shapes = List.of(
                shape(Field.NUMBER, value(truth, "serial_alphabet"), number),
                shape(Field.PIN, value(truth, "password_alphabet"), pin));
        byte[] image = Files.readAllBytes(folder.resolve(value(truth, "file")));
        Duration before = cpuOf(reader);
        Reading reading = reader.read(new ReadingRequest(image, shapes));
        cpu.add(cpuOf(reader).minus(before));
        Level level = levels.computeIfAbsent(value(truth, "level"), name -> new Level());
        level.photos++;
        if (reading instanceof Reading.Read read) {
            level.numbers += count(read.number(), number);
            level.pins += count(read.pin(), pin);
        }
    }

    private static String value(Map<String, String> truth, String name) {
        return truth.getOrDefault(name, "");
    }

    private static RowShape shape(Field field, String alphabet, String truth) {
        return new RowShape(field, ALPHABETS.getOrDefault(alphabet, alphabet), truth.length(), truth.length());
    }

    private static Duration cpuOf(TesseractCardReader reader) {
        return reader.workerPids().stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(worker -> worker.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private int count(RowReading row, String truth) {
        boolean right = row.reveal().equals(truth);
        if (!row.isAbsent() && row.doubtfulPositions().isEmpty()) {
            undoubtedRows++;
            undoubtedWrongRows += right ? 0 : 1;
        }
        for (int i = 0; i < row.glyphs().size() && row.glyphs().size() == truth.length(); i++) {
            Glyph glyph = row.glyphs().get(i);
            glyphs[glyph.doubtful() ? 1 : 0][glyph.value() == truth.charAt(i) ? 0 : 1]++;
        }
        return right ? 1 : 0;
    }

    private void print(PrintStream out) {
        out.println("level      photos  number exact  PIN exact");
        levels.forEach((name, level) -> out.printf(
                "%-10s %6d  %11.0f%%  %8.0f%%%n",
                name, level.photos, 100.0 * level.numbers / level.photos, 100.0 * level.pins / level.photos));
        List<Duration> sorted = cpu.stream().sorted().toList();
        out.printf(
                "CPU of the worker a photo: median %d ms, largest %d ms%n",
                sorted.get(sorted.size() / 2).toMillis(), sorted.getLast().toMillis());
        out.printf("glyphs without doubt: %d right, %d wrong%n", glyphs[0][0], glyphs[0][1]);
        out.printf("glyphs in doubt:      %d right, %d wrong%n", glyphs[1][0], glyphs[1][1]);
        out.printf("rows without a doubtful glyph: %d, of them wrong %d%n", undoubtedRows, undoubtedWrongRows);
    }

    private static final class Level {
        private int photos;
        private int numbers;
        private int pins;
    }
}
