package cardloop.reading.workers.tesseract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Dies over every photo and leaves a trace of having been tried. */
final class DyingWorkerApplication {
    static final String TRACE = "tried";

    private DyingWorkerApplication() {}

    public static void main(String[] arguments) throws IOException {
        var frames = new Frames(System.in, System.out);
        frames.send(new byte[0]);
        frames.receive();
        Files.createTempFile(Path.of(arguments[0]), TRACE, "");
        Runtime.getRuntime().halt(139);
    }
}
