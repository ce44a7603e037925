package cardloop.reading.bench;

import cardloop.reading.CardReader;
import cardloop.reading.Proof;
import cardloop.reading.Reading;
import cardloop.reading.ReadingRequest;
import cardloop.reading.photos.PhotoPlan;
import cardloop.reading.workers.tesseract.TesseractCardReader;
import cardloop.reading.workers.tesseract.TesseractWorkerApplication;
import cardloop.reading.workers.tesseract.TesseractWorkerSettings;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Photos of every level, until so many codes were read beyond doubt: how many of those are wrong. */
@Command(name = "bench certain", mixinStandardHelpOptions = true)
public final class BenchCertainApplication implements Callable<Integer> {
    private static final Duration PATIENT = Duration.ofMinutes(1);
    private static final int WORKER_MEGABYTES = 384;
    private static final int PHOTOS_A_LEVEL = 25;
    private static final double ONE_IN_A_THOUSAND = 0.001;

    @Option(names = "--codes", paramLabel = "N", description = "read beyond doubt (default: ${DEFAULT-VALUE})")
    private int codes = 3_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "of the first hundred photos, the next one for the next (default: ${DEFAULT-VALUE})")
    private long seed = 5_000;

    public static void main(String[] words) {
        System.exit(new CommandLine(new BenchCertainApplication()).execute(words));
    }

    /** 1 when more than one in a thousand may be wrong. */
    @Override
    @SuppressWarnings("SystemOut")
    public Integer call() throws Exception {
        int atOnce = Runtime.getRuntime().availableProcessors();
        var settings = new TesseractWorkerSettings(
                Files.createTempDirectory("cardloop-bench"),
                atOnce,
                PATIENT,
                WORKER_MEGABYTES,
                TesseractWorkerApplication.class.getName());
        var found = new CertainCodes();
        try (var reader = new TesseractCardReader(settings);
                var threads = Executors.newFixedThreadPool(atOnce)) {
            for (long next = seed; found.certain() < codes; next++) {
                read(next, reader, threads, found);
                System.out.printf(
                        "seed %d: %d codes beyond doubt by now, %d of them wrong%n",
                        next, found.certain(), found.wrong());
            }
        }
        found.print(System.out);
        return WrongBound.upper(found.wrong(), found.certain()) <= ONE_IN_A_THOUSAND ? 0 : 1;
    }

    /** A hundred photos of one seed. */
    @SuppressWarnings("SystemOut")
    private static void read(long seed, CardReader reader, ExecutorService threads, CertainCodes found)
            throws Exception {
        var readings = new ArrayList<Future<Tried>>();
        for (PhotoPlan plan : PhotoPlan.set(PHOTOS_A_LEVEL, seed)) {
            readings.add(threads.submit(() -> Tried.of(plan, reader)));
        }
        for (int i = 0; i < readings.size(); i++) {
            Tried tried = readings.get(i).get();
            int wrong = found.wrong();
            found.add(tried.sample(), tried.reading());
            if (found.wrong() > wrong) {
                System.out.printf(
                        "wrong: photo %d of seed %d, %s%n",
                        i, seed, tried.sample().scheme());
            }
        }
    }

    /** A photo and what was made of it; the picture itself is let go of. */
    private record Tried(Sample sample, Reading reading) {
        static Tried of(PhotoPlan plan, CardReader reader) {
            Sample sample = Samples.made(plan);
            Reading reading = reader.read(new ReadingRequest(sample.jpeg(), sample.shapes(), Proof.CALIBRATED));
            return new Tried(
                    new Sample(new byte[0], sample.level(), sample.scheme(), List.of(), sample.number(), sample.pin()),
                    reading);
        }
    }
}
