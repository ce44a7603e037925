package cardloop.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of keys in docs/issuers.md and the reader know the same keys. */
class DocumentedKeysTest {
    private static final Pattern KEY = Pattern.compile("`([a-z…][a-z-]*)`");

    private static List<String> firstCells() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "issuers.md"));
        return page.substring(page.indexOf("| key | meaning |"))
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .toList();
    }

    @Test
    void thePageNamesEveryKeyAndNoOther() throws IOException {
        Set<String> documented = new TreeSet<>();
        for (String cell : firstCells()) {
            Matcher key = KEY.matcher(cell);
            while (key.find()) {
                documented.addAll(
                        key.group(1).startsWith("…")
                                ? List.of(
                                        "number" + key.group(1).substring(1),
                                        "pin" + key.group(1).substring(1))
                                : List.of(key.group(1)));
            }
        }
        assertThat(documented).containsExactlyInAnyOrderElementsOf(CardFormatReader.KEYS);
    }
}
