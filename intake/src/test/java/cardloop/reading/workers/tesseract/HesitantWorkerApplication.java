package cardloop.reading.workers.tesseract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first of these takes a photo and never answers; later ones are ordinary workers. */
final class HesitantWorkerApplication {
    static final String TAKEN = "taken";

    private HesitantWorkerApplication() {}

    public static void main(String[] arguments) throws Exception {
        Path taken = Path.of(arguments[0], TAKEN);
        if (Files.exists(taken)) {
            TesseractWorkerApplication.main(arguments);
        } else {
            takeAndWait(taken);
        }
    }

    private static void takeAndWait(Path taken) throws IOException {
        var frames = new Frames(System.in, System.out);
        frames.send(new byte[0]);
        frames.receive();
        Files.createFile(taken);
        frames.receive();
    }
}
