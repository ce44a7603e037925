package cardloop.reading.workers.tesseract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;

/** Tesseract's library, Leptonica and the language data, unpacked from the class path into one folder. */
final class TesseractKit {
    private static final Map<String, String> RESOURCES = Map.of(
            "libtesseract.so", "/linux-x86-64/libtesseract.so",
            "libleptonica.so.6", "/linux-x86-64/libleptonica.so.6",
            "eng.traineddata", "/tessdata/eng.traineddata");

    private TesseractKit() {}

    /**
     * Leaves files alone that are there already with the right bytes, so that several servers may share a folder.
     *
     * @throws IllegalStateException when a part is not on the class path
     */
    static Path unpackedIn(Path folder) {
        try {
            Files.createDirectories(folder);
            for (var resource : RESOURCES.entrySet()) {
                unpack(resource.getValue(), folder.resolve(resource.getKey()));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("the reader's files cannot be written to " + folder, e);
        }
    }

    private static void unpack(String resource, Path file) throws IOException {
        byte[] wanted = bytes(resource);
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), wanted)) {
            return;
        }
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "unpacking", ".tmp");
        Files.write(fresh, wanted);
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = TesseractKit.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        resource + " is not on the class path: build with Maven, which unpacks it for Linux on x86-64");
            }
            return in.readAllBytes();
        }
    }
}
