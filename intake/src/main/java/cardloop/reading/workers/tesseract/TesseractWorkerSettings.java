package cardloop.reading.workers.tesseract;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How worker processes are started and bounded.
 *
 * @param folder where the reader's files are unpacked; made when missing
 * @param workers most processes at once, at least 1
 * @param deadline for one photo
 * @param mostResidentMegabytes a worker larger than this is killed
 * @param mainClass what a worker runs
 */
public record TesseractWorkerSettings(
        Path folder, int workers, Duration deadline, int mostResidentMegabytes, String mainClass) {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int MOST_RESIDENT_MEGABYTES = 384;

    public TesseractWorkerSettings {
        if (workers < 1) {
            throw new IllegalArgumentException("at least one worker is needed");
        }
    }

    /** One worker fewer than the machine has cores, 10 s a photo, 384 MB a worker. */
    public static TesseractWorkerSettings in(Path folder) {
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new TesseractWorkerSettings(
                folder, workers, DEADLINE, MOST_RESIDENT_MEGABYTES, TesseractWorkerApplication.class.getName());
    }
}
