package cardloop.reading.workers.tesseract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Leaves a file beside the library it was given, and ends before any photo comes. */
final class StillbornWorkerApplication {
    private static final String BIRTH = "birth";

    private StillbornWorkerApplication() {}

    public static void main(String[] arguments) throws IOException {
        Files.createTempFile(Path.of(arguments[0]), BIRTH, "");
    }

    /** How many were started with what is in this folder. */
    static long births(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(BIRTH))
                    .count();
        }
    }
}
