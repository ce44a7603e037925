package cardloop.reading.bench;

import cardloop.reading.Proof;
import cardloop.reading.Reading;
import cardloop.reading.ReadingRequest;
import cardloop.reading.workers.tesseract.TesseractCardReader;
import cardloop.reading.workers.tesseract.TesseractWholePicture;
import cardloop.reading.workers.tesseract.TesseractWorkerApplication;
import cardloop.reading.workers.tesseract.TesseractWorkerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plain Tesseract and our reader on the same photos, in one run. */
@Command(name = "bench reading", mixinStandardHelpOptions = true)
public final class BenchReadingApplication implements Callable<Integer> {
    private static final Duration PATIENT = Duration.ofMinutes(1);
    private static final int WORKER_MEGABYTES = 384;

    @Option(
            names = "--photos",
            paramLabel = "N",
            description = "photos a level, four levels (default: ${DEFAULT-VALUE})")
    private int photos = 25;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "the same seed makes the same photos (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @ArgGroup
    private Outside outside = new Outside();

    /** Photos that were not made here: one of the two at most. */
    static final class Outside {
        @Option(
                names = "--folder",
                paramLabel = "DIR",
                description = "photos of this folder instead, as its truth.tsv tells")
        private @Nullable Path folder;

        @Option(
                names = "--like",
                paramLabel = "DIR",
                description = "our own instead, N of the scheme, check digits and level of each photo of this folder")
        private @Nullable Path like;
    }

    public static void main(String[] words) {
        System.exit(new CommandLine(new BenchReadingApplication()).execute(words));
    }

    @Override
    public Integer call() throws IOException {
        System.out.println(whichPhotos());
        var report = new Report(System.out);
        var location = new Location();
        Path kit = Files.createTempDirectory("cardloop-bench");
        var settings = new TesseractWorkerSettings(
                kit, 1, PATIENT, WORKER_MEGABYTES, TesseractWorkerApplication.class.getName());
        try (var plain = TesseractWholePicture.start(kit);
                var reader = new TesseractCardReader(settings);
                Stream<Sample> samples = samples()) {
            var plainUse = new ProcessUse(plain.pid());
            for (Iterator<Sample> all = samples.iterator(); all.hasNext(); ) {
                report.add(trial(all.next(), plain, plainUse, reader, location));
            }
            report.print();
            if (outside.folder == null && outside.like == null) {
                shared(reader);
            }
            System.out.printf("CPU ms a photo, finding rows:    %s%n", Report.percentiles(location.cpu()));
            System.out.printf(
                    "memory: plain Tesseract %d MB, our worker %d MB%n",
                    plainUse.mostMegabytes(), worker(plain).mostMegabytes());
        }
        return 0;
    }

    private String whichPhotos() {
        if (outside.folder != null) {
            return "photos of " + outside.folder;
        }
        return "seed " + seed + (outside.like == null ? "" : ", photos like those of " + outside.like);
    }

    private Stream<Sample> samples() {
        if (outside.folder != null) {
            return Samples.in(outside.folder);
        }
        return outside.like == null ? Samples.generated(photos, seed) : Samples.like(outside.like, photos, seed);
    }

    /** A quarter as many photos of two, three and four cards as of one card a level. */
    private void shared(TesseractCardReader reader) {
        System.out.println("\nseveral cards a photo, clean and normal");
        for (int cards = 2; cards <= 4; cards++) {
            SharedPhotos read = SharedPhotos.read(reader, cards, Math.max(1, photos / 4), seed);
            System.out.printf(
                    "%d cards: %d shown, %d found, %d exact%n", cards, read.shown(), read.found(), read.right());
        }
        System.out.println();
    }

    private static Trial trial(
            Sample sample,
            TesseractWholePicture plain,
            ProcessUse plainUse,
            TesseractCardReader reader,
            Location location)
            throws IOException {
        Duration plainBefore = plainUse.cpu();
        String read = plain.read(sample.jpeg());
        Duration plainCpu = plainUse.cpu().minus(plainBefore);
        Duration before = worker(plain).cpu();
        long start = System.nanoTime();
        Reading reading = reader.read(new ReadingRequest(sample.jpeg(), sample.shapes(), Proof.CALIBRATED));
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        Duration cpu = worker(plain).cpu().minus(before);
        return new Trial(sample, read, plainCpu, reading, cpu, wall, location.of(sample));
    }

    /** The one child of this process that is not plain Tesseract; before the first photo there is none. */
    private static ProcessUse worker(TesseractWholePicture plain) {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.pid() != plain.pid() && child.isAlive())
                .findFirst()
                .map(child -> new ProcessUse(child.pid()))
                .orElse(new ProcessUse(-1));
    }
}
