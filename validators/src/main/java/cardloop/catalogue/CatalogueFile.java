package cardloop.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of blocks. A block begins with {@code [CODE]}; below it one {@code key = value} a line; {@code #} begins a
 * comment line; blank lines do not count.
 *
 * @param name as people know it, for error texts
 * @param text UTF-8, decoded
 */
public record CatalogueFile(String name, String text) {
    private static final Pattern HEAD = Pattern.compile("\\[([A-Z0-9_]{2,24})]");
    private static final Pattern ENTRY = Pattern.compile("([a-z][a-z-]*)\\s*=\\s*(.*)");

    /** A file that ships inside the jar, beside {@code anchor}'s loader. */
    public static CatalogueFile shipped(String resource) {
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        try (InputStream in = Objects.requireNonNull(
                CatalogueFile.class.getResourceAsStream(resource), "not in the jar: " + resource)) {
            return new CatalogueFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /**
     * The blocks in file order.
     *
     * @throws CatalogueException naming file, line and reason
     */
    public List<CatalogueBlock> blocks() {
        List<CatalogueBlock> blocks = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines().map(String::strip)::iterator) {
            number++;
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                blocks.add(new CatalogueBlock(name, head.group(1), number));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                entry(blocks, line, number);
            }
        }
        return blocks;
    }

    private void entry(List<CatalogueBlock> blocks, String line, int number) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            throw new CatalogueException(name, number, "neither [CODE] (A-Z 0-9 _, 2 to 24) nor key = value");
        }
        if (blocks.isEmpty()) {
            throw new CatalogueException(name, number, "an entry before the first [CODE]");
        }
        blocks.getLast().put(entry.group(1), entry.group(2), number);
    }
}
