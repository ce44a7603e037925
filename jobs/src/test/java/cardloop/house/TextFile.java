package cardloop.house;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A text file of the repository.
 *
 * @param path from the repository's root, with slashes
 */
record TextFile(String path, List<String> lines) {
    /** A file of lines that need not exist. */
    static TextFile of(String path, String text) {
        return new TextFile(path, text.lines().toList());
    }

    /** Empty for a file that is no UTF-8 text. */
    static Optional<TextFile> read(Path root, String path) throws IOException {
        byte[] bytes = Files.readAllBytes(root.resolve(path));
        for (byte each : bytes) {
            if (each == 0) {
                return Optional.empty();
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(of(path, text));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    boolean isNamed(String... endings) {
        for (String ending : endings) {
            if (path.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    String line(int index) {
        return path + ":" + (index + 1) + ": ";
    }
}
