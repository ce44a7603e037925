package cardloop.house;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which room may use which. The plan is read from {@code docs/architecture.md}, so that the page cannot say anything else
 * than the rule: a block of lines {@code module} and, indented, {@code room: room room}. It has two floors: the wings of the
 * house, and the rooms of each wing.
 *
 * @param root the package above the rooms
 */
record RoomPlan(String root, Map<String, Room> rooms) {
    private static final String FENCE = "```";

    /** A room of a module and the rooms it may use, itself not counted. */
    record Room(String module, Set<String> mayUse) {}

    /** The wings of the house. */
    static RoomPlan ofTheHouse() {
        return parse(House.PACKAGE, block(page(), FENCE + "wings"));
    }

    /** The rooms of each wing that has some, by its name. */
    static Map<String, RoomPlan> ofTheWings() {
        Map<String, RoomPlan> wings = new LinkedHashMap<>();
        List<String> wing = new ArrayList<>();
        for (String line : block(page(), FENCE + "rooms").lines().toList().reversed()) {
            wing.addFirst(line);
            if (!line.startsWith(" ")) {
                wings.put(line.strip(), parse(House.PACKAGE + "." + line.strip(), String.join("\n", wing)));
                wing.clear();
            }
        }
        return wings;
    }

    private static String page() {
        try {
            return Files.readString(House.repository().resolve("docs/architecture.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RoomPlan parse(String root, String text) {
        Map<String, Room> rooms = new LinkedHashMap<>();
        String module = "";
        for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
            if (line.startsWith(" ")) {
                List<String> parts = List.of(line.strip().split(":", -1));
                rooms.put(parts.getFirst().strip(), new Room(module, words(parts.get(1))));
            } else {
                module = line.strip();
            }
        }
        return new RoomPlan(root, rooms);
    }

    /**
     * The room of a class: the first package below the root, or a deeper one that the plan names. Empty for classes
     * outside the house.
     */
    Optional<String> roomOf(JavaClass type) {
        if (!type.getPackageName().startsWith(root + ".")) {
            return Optional.empty();
        }
        String room = type.getPackageName().substring(root.length() + 1);
        while (!knows(room) && room.contains(".")) {
            room = room.substring(0, room.lastIndexOf('.'));
        }
        return Optional.of(room);
    }

    boolean knows(String room) {
        return rooms.containsKey(room);
    }

    boolean allows(String from, String to) {
        return from.equals(to)
                || rooms.getOrDefault(from, new Room("", Set.of())).mayUse().contains(to);
    }

    Set<String> roomsOf(String module) {
        return rooms.entrySet().stream()
                .filter(room -> room.getValue().module().equals(module))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    boolean isInModule(JavaClass type, String module) {
        return roomOf(type)
                .map(rooms::get)
                .map(room -> room.module().equals(module))
                .orElse(false);
    }

    /** Rooms without a class and arrows that no class follows: what the page promises and the house does not hold. */
    List<String> unusedIn(JavaClasses classes) {
        Set<String> followed = new HashSet<>();
        for (JavaClass type : classes) {
            String from = roomOf(type).orElse("");
            followed.add(from);
            type.getDirectDependenciesFromSelf()
                    .forEach(dependency ->
                            roomOf(dependency.getTargetClass()).ifPresent(to -> followed.add(from + ": " + to)));
        }
        return Stream.concat(rooms.keySet().stream(), arrows())
                .filter(planned -> !followed.contains(planned))
                .toList();
    }

    /** Rooms from which a way leads back to them. */
    Set<String> circle() {
        Map<String, Set<String>> left = new LinkedHashMap<>();
        rooms.forEach((name, room) -> left.put(name, room.mayUse()));
        while (left.entrySet().removeIf(room -> room.getValue().stream().noneMatch(left::containsKey))) {}
        return left.keySet();
    }

    /** Arrows that lead from one of these modules to one that comes after it. */
    List<String> arrowsAgainst(String... modulesInOrder) {
        List<String> order = List.of(modulesInOrder);
        return arrows().filter(arrow -> order.indexOf(moduleOf(arrow, 1)) > order.indexOf(moduleOf(arrow, 0)))
                .toList();
    }

    /** Arrows that lead into or out of a module that stands alone. */
    List<String> arrowsAcross(String lonelyModule) {
        return arrows().filter(arrow -> moduleOf(arrow, 0).equals(lonelyModule)
                        != moduleOf(arrow, 1).equals(lonelyModule))
                .toList();
    }

    private Stream<String> arrows() {
        return rooms.entrySet().stream()
                .flatMap(room -> room.getValue().mayUse().stream().sorted().map(to -> room.getKey() + ": " + to));
    }

    private String moduleOf(String arrow, int end) {
        return rooms.getOrDefault(arrow.split(": ", 2)[end], new Room("(none)", Set.of()))
                .module();
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : Set.copyOf(Arrays.asList(text.strip().split(" +")));
    }

    private static String block(String page, String opening) {
        return page.lines()
                .dropWhile(line -> !line.equals(opening))
                .skip(1)
                .takeWhile(line -> !line.equals(FENCE))
                .collect(joining("\n"));
    }
}
