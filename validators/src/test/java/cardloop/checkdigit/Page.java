package cardloop.checkdigit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page docs/check-digits.md. */
final class Page {
    private Page() {}

    /** The rows of its tables that begin with a key. */
    static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "check-digits.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }
}
