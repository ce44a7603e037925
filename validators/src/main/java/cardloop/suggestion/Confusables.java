package cardloop.suggestion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which characters are taken for which, and how readily, from the tables {@code eye}, {@code keyboard} and {@code ocr}.
 * A line is {@code 2000: 0D 8B} (either for the other) or {@code 1000> !1} (the first seen, the second meant). A pair in
 * several tables has its least weight. Letters stand for both cases.
 */
final class Confusables {
    private static final String FOLDER = "/cardloop/suggestion/";
    private static final Pattern LINE = Pattern.compile("(?<weight>\\d{1,5})(?<way>[:>])(?<pairs>(?: \\S\\S)+)");
    private static final Confusables SHIPPED = read(List.of("eye.table", "keyboard.table", "ocr.table"));

    private final Map<String, Integer> millibits;

    private Confusables(Map<String, Integer> millibits) {
        this.millibits = Map.copyOf(millibits);
    }

    static Confusables shipped() {
        return SHIPPED;
    }

    /** How seldom {@code meant} is taken for {@code seen}, in millibits; empty when no table knows the two. */
    OptionalInt millibits(char seen, char meant) {
        Integer weight = millibits.get("" + seen + meant);
        return weight == null ? OptionalInt.empty() : OptionalInt.of(weight);
    }

    private static Confusables read(List<String> tables) {
        Map<String, Integer> pairs = new HashMap<>();
        tables.forEach(table -> text(table)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> add(pairs, table, line)));
        return new Confusables(pairs);
    }

    private static void add(Map<String, Integer> pairs, String table, String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            throw new IllegalStateException(table + ": '" + text + "' is no line of a table");
        }
        int weight = Integer.parseInt(line.group("weight"));
        for (String pair : line.group("pairs").strip().split(" ", -1)) {
            pairs.merge(pair, weight, Math::min);
            if (line.group("way").equals(":")) {
                pairs.merge(new StringBuilder(pair).reverse().toString(), weight, Math::min);
            }
        }
    }

    private static String text(String table) {
        try (InputStream in = Objects.requireNonNull(
                Confusables.class.getResourceAsStream(FOLDER + table), "not in the jar: " + table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + table, e);
        }
    }
}
