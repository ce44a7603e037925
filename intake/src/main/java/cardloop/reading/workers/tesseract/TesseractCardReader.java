package cardloop.reading.workers.tesseract;

import cardloop.reading.Box;
import cardloop.reading.CardReader;
import cardloop.reading.PhotoPrints;
import cardloop.reading.Reading;
import cardloop.reading.Reading.Why;
import cardloop.reading.ReadingRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * The server's side of the workers: hands photos to idle ones, starts them at need, watches their time and size, and sets
 * a photo aside that has cost two of them. Closing it ends them all.
 */
public final class TesseractCardReader implements CardReader, PhotoPrints, AutoCloseable {
    private static final Logger LOG = System.getLogger(TesseractCardReader.class.getName());
    private static final int TRIES = 2;
    private static final long WATCH_NANOS = 50_000_000;

    /** After so many workers in a row that could not be started, and while none runs, no photo waits for one for a while. */
    private static final int FAILED_STARTS = 2;

    /** The first time; twice as long each time it goes on. */
    private static final long START_PAUSE_NANOS = 1_000_000_000;

    private static final long LONGEST_START_PAUSE_NANOS = 10_000_000_000L;

    private final TesseractWorkerSettings settings;
    private final LongSupplier nanos;
    private final Semaphore permits;
    private final ConcurrentLinkedDeque<TesseractWorker> idle = new ConcurrentLinkedDeque<>();
    private final Set<TesseractWorker> running = ConcurrentHashMap.newKeySet();
    private final Thread watch =
            Thread.ofPlatform().daemon().name("reading-watch").unstarted(this::keepWatch);
    private final AtomicInteger failedStarts = new AtomicInteger();
    private volatile long startsAgain;
    private volatile boolean closed;

    public TesseractCardReader(TesseractWorkerSettings settings) {
        this(settings, System::nanoTime);
    }

    /**
     * A reader whose workers start with the first photo.
     *
     * @param nanos a monotonic clock
     */
    TesseractCardReader(TesseractWorkerSettings settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
        this.permits = new Semaphore(settings.workers(), true);
        watch.start();
    }

    @Override
    public Reading read(ReadingRequest request) {
        return switch (asked(new WorkerRequest.Read(request))) {
            case Outcome.Answered(WorkerAnswer.Done(Reading reading)) -> reading;
            case Outcome.Answered(WorkerAnswer.Print print) -> throw new IllegalStateException("a print for a reading");
            case Outcome.Answered(WorkerAnswer.NoPrint none) ->
                throw new IllegalStateException("a print for a reading");
            case Outcome.Failed(Why why) -> new Reading.Unreadable(why);
        };
    }

    @Override
    public Optional<byte[]> crop(byte[] image, Box box, int margin) {
        return box.isNowhere() ? Optional.empty() : print(new WorkerRequest.Crop(image, box, margin));
    }

    @Override
    public Optional<byte[]> covered(byte[] image, List<Box> covered, int longestSide) {
        List<Box> boxes = covered.stream().filter(box -> !box.isNowhere()).toList();
        return print(new WorkerRequest.Cover(image, boxes, longestSide));
    }

    private Optional<byte[]> print(WorkerRequest request) {
        return asked(request) instanceof Outcome.Answered(WorkerAnswer.Print(byte[] png))
                ? Optional.of(png)
                : Optional.empty();
    }

    private Outcome asked(WorkerRequest request) {
        permits.acquireUninterruptibly();
        try {
            for (int tried = 0; tried < TRIES; tried++) {
                TesseractWorker worker = worker();
                Optional<WorkerAnswer> answer = worker.ask(
                        request, nanos.getAsLong() + settings.deadline().toNanos());
                if (answer.isPresent()) {
                    idle.push(worker);
                    return new Outcome.Answered(answer.get());
                }
                retire(worker);
                if (worker.wasLate()) {
                    return new Outcome.Failed(Why.TOO_SLOW);
                }
            }
            return new Outcome.Failed(Why.WORKER_LOST);
        } catch (IllegalStateException | UncheckedIOException e) {
            LOG.log(Level.ERROR, "Photos cannot be read: {0}", e.getMessage());
            return new Outcome.Failed(Why.READER_UNAVAILABLE);
        } finally {
            permits.release();
        }
    }

    private TesseractWorker worker() {
        for (TesseractWorker worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.isAlive()) {
                return worker;
            }
            retire(worker);
        }
        try {
            return started();
        } catch (IllegalStateException | UncheckedIOException e) { // one may be killed by chance, two are a sign
            return started();
        }
    }

    private TesseractWorker started() {
        if (running.isEmpty() && failedStarts.get() >= FAILED_STARTS && nanos.getAsLong() - startsAgain < 0) {
            throw new IllegalStateException("no reading worker could be started a moment ago");
        }
        try {
            TesseractWorker worker = startedOnce();
            failedStarts.set(0);
            return worker;
        } catch (IllegalStateException | UncheckedIOException e) {
            startsAgain = nanos.getAsLong() + startPause(failedStarts.incrementAndGet());
            throw e;
        }
    }

    private static long startPause(int failed) {
        long pause = START_PAUSE_NANOS;
        for (int i = FAILED_STARTS; i < failed && pause < LONGEST_START_PAUSE_NANOS; i++) {
            pause *= 2;
        }
        return Math.min(pause, LONGEST_START_PAUSE_NANOS);
    }

    private TesseractWorker startedOnce() {
        TesseractWorker worker;
        try {
            worker = TesseractWorker.start(settings);
        } catch (IOException e) {
            throw new UncheckedIOException("no process can be started", e);
        }
        running.add(worker);
        try {
            if (closed) {
                throw new IllegalStateException("the reader is closed");
            }
            worker.awaitReady(nanos.getAsLong());
            return worker;
        } catch (IllegalStateException e) {
            retire(worker);
            throw e;
        }
    }

    private void retire(TesseractWorker worker) {
        worker.end();
        running.remove(worker);
        LOG.log(Level.WARNING, "Reading worker {0} was lost", Long.toString(worker.pid()));
    }

    private void keepWatch() {
        while (!closed) {
            long now = nanos.getAsLong();
            running.forEach(worker -> worker.watch(now));
            LockSupport.parkNanos(WATCH_NANOS);
        }
    }

    /** Process numbers of the workers that are running. */
    List<Long> workerPids() {
        return running.stream().map(TesseractWorker::pid).toList();
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(watch);
        running.forEach(TesseractWorker::end);
        idle.clear();
    }

    private sealed interface Outcome {
        record Answered(WorkerAnswer answer) implements Outcome {}

        record Failed(Why why) implements Outcome {}
    }
}
