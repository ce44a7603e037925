package cardloop.reading.hostile;

import cardloop.reading.Field;
import cardloop.reading.PhotoQuality;
import cardloop.reading.Reading;
import cardloop.reading.ReadingRequest;
import cardloop.reading.RowShape;
import cardloop.reading.gate.SampledPhotoGate;
import cardloop.reading.workers.tesseract.TesseractCardReader;
import cardloop.reading.workers.tesseract.TesseractWorkerSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Sends each hostile file through the gate and, where that lets it pass, through a reading worker; prints a line each. */
public final class HostileRunApplication {
    private static final RowShape PIN = new RowShape(Field.PIN, "0123456789", 12, 12);

    private HostileRunApplication() {}

    /**
     * Ends with status 1 on the first file that makes anything throw.
     *
     * @param arguments a folder for the worker's kit, and the seed
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[1]);
        System.out.println("seed " + seed);
        var gate = new SampledPhotoGate();
        long slowest = 0;
        try (var reader = new TesseractCardReader(TesseractWorkerSettings.in(Path.of(arguments[0])))) {
            for (HostileFile file : HostileFiles.all(seed)) {
                long start = System.nanoTime();
                String answer = answer(gate, reader, file.bytes());
                long millis = (System.nanoTime() - start) / 1_000_000;
                slowest = Math.max(slowest, millis);
                System.out.printf("%5d ms  %-50s %s%n", millis, file.name(), answer);
            }
        }
        System.out.println("slowest " + slowest + " ms");
    }

    private static String answer(SampledPhotoGate gate, TesseractCardReader reader, byte[] file) {
        PhotoQuality quality = gate.inspect(file);
        if (!quality.isGood()) {
            return quality.verdict() + " " + quality.retake() + " " + quality.fileKind();
        }
        Reading reading = reader.read(new ReadingRequest(gate.rebuilt(file), List.of(PIN)));
        return switch (reading) {
            case Reading.Read read -> "READ " + read;
            case Reading.Unreadable(Reading.Why why) -> "SET ASIDE " + why;
        };
    }
}
