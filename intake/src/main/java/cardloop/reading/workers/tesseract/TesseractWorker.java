package cardloop.reading.workers.tesseract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One worker process as the server sees it. Used by one thread at a time; the watch may kill it from another. */
final class TesseractWorker {
    private static final int HEAP_MEGABYTES = 128;
    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final Frames frames;
    private final int mostResidentMegabytes;
    private volatile long dueNanos = Long.MAX_VALUE;
    private volatile boolean late;

    private TesseractWorker(Process process, int mostResidentMegabytes) {
        this.process = process;
        this.frames = new Frames(new BufferedInputStream(process.getInputStream()), process.getOutputStream());
        this.mostResidentMegabytes = mostResidentMegabytes;
    }

    /** Starts the process; it is not usable before {@link #awaitReady}. */
    static TesseractWorker start(TesseractWorkerSettings settings) throws IOException {
        Path kit = TesseractKit.unpackedIn(settings.folder()).toAbsolutePath();
        var builder = new ProcessBuilder(List.of(
                java(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-CreateCoredumpOnCrash",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-Djna.library.path=" + kit,
                "-cp",
                System.getProperty("java.class.path"),
                settings.mainClass(),
                kit.toString()));
        // A worker handles codes in clear: it inherits no secrets and writes no log.
        builder.environment().clear();
        builder.redirectError(Redirect.DISCARD);
        return new TesseractWorker(builder.start(), settings.mostResidentMegabytes());
    }

    private static String java() {
        return ProcessHandle.current()
                .info()
                .command()
                .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    /**
     * Waits for the worker's greeting.
     *
     * @throws IllegalStateException saying what the worker is missing
     */
    void awaitReady(long nowNanos) {
        dueNanos = nowNanos + START.toNanos();
        try {
            byte[] greeting = frames.receive().orElseThrow(() -> notStarted("it ended at once"));
            if (greeting.length > 0) {
                throw notStarted(new String(greeting, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw notStarted("it does not answer");
        } finally {
            dueNanos = Long.MAX_VALUE;
        }
    }

    private static IllegalStateException notStarted(String why) {
        return new IllegalStateException("no reading worker can be started: " + why);
    }

    /** The answer, or empty when the process died or was killed over it. */
    Optional<WorkerAnswer> ask(WorkerRequest request, long dueAtNanos) {
        dueNanos = dueAtNanos;
        try {
            frames.send(WorkerWords.encoded(request));
            Optional<byte[]> frame = frames.receive();
            return frame.isPresent() ? Optional.of(WorkerWords.answer(frame.get())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            dueNanos = Long.MAX_VALUE;
        }
    }

    /** Kills the process when it is late or too large; its asker then sees it die. */
    void watch(long nowNanos) {
        if (dueNanos != Long.MAX_VALUE && nowNanos - dueNanos > 0) {
            late = true;
            process.destroyForcibly();
        } else if (residentKilobytes() > mostResidentMegabytes * 1024L) {
            process.destroyForcibly();
        }
    }

    boolean wasLate() {
        return late;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    void end() {
        process.destroyForcibly();
    }

    private long residentKilobytes() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // gone already, or a system that does not tell
        }
    }
}
