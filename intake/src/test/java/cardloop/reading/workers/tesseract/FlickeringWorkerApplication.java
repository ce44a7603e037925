package cardloop.reading.workers.tesseract;

import java.nio.file.Files;
import java.nio.file.Path;

/** The first of these takes a photo and never answers, the next few end before any photo comes, later ones are ordinary. */
final class FlickeringWorkerApplication {
    private static final int STILLBORN = 3;

    private FlickeringWorkerApplication() {}

    public static void main(String[] arguments) throws Exception {
        if (!Files.exists(Path.of(arguments[0], HesitantWorkerApplication.TAKEN))) {
            HesitantWorkerApplication.main(arguments);
            return;
        }
        StillbornWorkerApplication.main(arguments);
        if (StillbornWorkerApplication.births(Path.of(arguments[0])) > STILLBORN) {
            TesseractWorkerApplication.main(arguments);
        }
    }
}
