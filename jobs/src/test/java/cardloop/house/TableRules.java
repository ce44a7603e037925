package cardloop.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One room writes a table; the others ask its face. */
final class TableRules {
    /** Destroys, by one table of what is kept how long, whatever another room has kept; it changes nothing else. */
    static final String FORGETS = "purge";

    /** Rooms that still write a table together; the map may only shrink. */
    static final Map<String, Set<String>> SHARED = Map.of(
            "payout", Set.of("money", "money.payout"),
            "photo", Set.of("casebook.book", "submission"),
            "reading", Set.of("reading.calibration", "submission.kept"),
            "review_item", Set.of("review", "review.desk"));

    private static final Pattern WRITES = Pattern.compile("(?:INSERT INTO|UPDATE|DELETE FROM)\\s+([a-z_]+)\\b");
    private static final Pattern ROOM = Pattern.compile("/src/main/java/cardloop/(.+)/[^/]+\\.java$");
    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");

    private TableRules() {}

    /** The rooms that write each table. */
    static Map<String, Set<String>> writers(List<TextFile> files) {
        Map<String, Set<String>> writers = new TreeMap<>();
        for (TextFile file : files) {
            Matcher room = ROOM.matcher("/" + file.path());
            if (room.find() && !room.group(1).equals(FORGETS)) {
                Matcher written = WRITES.matcher(
                        JOINT.matcher(String.join("\n", file.lines())).replaceAll(""));
                while (written.find()) {
                    writers.computeIfAbsent(written.group(1), _ -> new TreeSet<>())
                            .add(room.group(1).replace('/', '.'));
                }
            }
        }
        return writers;
    }

    static List<String> complaints(List<TextFile> files) {
        List<String> complaints = new ArrayList<>();
        writers(files).forEach((table, rooms) -> {
            if (rooms.size() > 1 && !rooms.equals(SHARED.get(table))) {
                complaints.add(table + " is written by " + rooms);
            }
        });
        return complaints;
    }
}
