package cardloop.reading.workers.tesseract;

import cardloop.reading.Reading;
import cardloop.reading.Reading.Why;
import cardloop.reading.cards.barcode.ZxingBarcodeReader;
import cardloop.reading.cards.code.PhotoReading;
import cardloop.reading.cards.net.LineNet;
import cardloop.reading.picture.PhotoPrinter;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A worker process: photos come in on standard input, answers go out on standard output, one at a time. It ends when its
 * input closes, also in the middle of a photo, so none outlives the server.
 */
public final class TesseractWorkerApplication {
    private static final int CANNOT_GO_ON = 3;

    private final Frames frames;
    private final PhotoReading reading;

    private TesseractWorkerApplication(Frames frames, PhotoReading reading) {
        this.frames = frames;
        this.reading = reading;
    }

    /**
     * Serves until its input closes.
     *
     * @param arguments the folder with the language data
     */
    public static void main(String[] arguments) throws IOException {
        // Standard output carries frames: whatever a library prints must not get between them.
        System.setOut(System.err);
        var frames = new Frames(new BufferedInputStream(System.in), new FileOutputStream(FileDescriptor.out));
        TesseractLineReader lines;
        try {
            lines = TesseractLineReader.open(arguments[0]);
        } catch (IllegalStateException e) {
            frames.send(String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
            Runtime.getRuntime().halt(CANNOT_GO_ON);
            return;
        }
        frames.send(new byte[0]);
        var reading =
                new PhotoReading(LineNet.shipped()::posteriors, lines, new ZxingBarcodeReader(), System::nanoTime);
        new TesseractWorkerApplication(frames, reading).serve();
    }

    /** Listens on one thread and works on another, so that a closed input is noticed at once. */
    private void serve() throws IOException {
        ExecutorService work =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        for (Optional<byte[]> frame = frames.receive(); frame.isPresent(); frame = frames.receive()) {
            byte[] request = frame.get();
            work.execute(() -> answer(request));
        }
        Runtime.getRuntime().halt(0);
    }

    private void answer(byte[] frame) {
        try {
            frames.send(WorkerWords.encoded(answer(WorkerWords.request(frame))));
        } catch (IOException | Error e) {
            Runtime.getRuntime().halt(CANNOT_GO_ON);
        }
    }

    private WorkerAnswer answer(WorkerRequest request) {
        try {
            return switch (request) {
                case WorkerRequest.Read read -> new WorkerAnswer.Done(reading.read(read.request()));
                case WorkerRequest.Crop crop ->
                    new WorkerAnswer.Print(PhotoPrinter.of(crop.image()).crop(crop.box(), crop.margin()));
                case WorkerRequest.Cover cover ->
                    new WorkerAnswer.Print(PhotoPrinter.of(cover.image()).covered(cover.boxes(), cover.longestSide()));
            };
        } catch (IOException | RuntimeException e) {
            return request instanceof WorkerRequest.Read
                    ? new WorkerAnswer.Done(new Reading.Unreadable(Why.NOT_A_PHOTO))
                    : new WorkerAnswer.NoPrint();
        }
    }
}
