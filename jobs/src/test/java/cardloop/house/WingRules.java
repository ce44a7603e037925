package cardloop.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How the wings stand to each other: a wing's package is its face, and its rooms lie below. */
final class WingRules {
    /** More public types than a face should have; a number may only fall. */
    static final Map<String, Integer> CROWDED_FACES = Map.ofEntries(
            Map.entry("access", 17),
            Map.entry("base", 16),
            Map.entry("casebook", 19),
            Map.entry("console", 12),
            Map.entry("http", 12),
            Map.entry("issuers", 18),
            Map.entry("money", 15),
            Map.entry("reading", 18),
            Map.entry("review", 12),
            Map.entry("submission", 20));

    static final int TYPES_A_FACE = 10;

    private WingRules() {}

    /** A program wires rooms by name: a configuration may name another's, whichever wing it is of. */
    static ArchRule roomsAreUsedInTheirWingAlone(String root) {
        return classes()
                .should(new ArchCondition<>("use the faces of other wings alone") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isRoomOfAnother(root, type, dependency.getTargetClass()))
                                .forEach(dependency ->
                                        events.add(RoomRules.violated(type, dependency.getDescription())));
                    }
                })
                .as("the rooms of a wing are used by nobody outside of it");
    }

    private static boolean isRoomOfAnother(String root, JavaClass from, JavaClass to) {
        String target = to.getPackageName();
        return target.startsWith(root + ".")
                && target.indexOf('.', root.length() + 1) > 0
                && !wing(root, from).equals(wing(root, to))
                && !(wires(from) && wires(to));
    }

    /** The wings that have rooms. */
    static Set<String> withRooms(String root, JavaClasses classes) {
        Set<String> wings = new TreeSet<>();
        for (JavaClass type : classes) {
            if (type.getPackageName().indexOf('.', root.length() + 1) > 0) {
                wings.add(wing(root, type));
            }
        }
        return wings;
    }

    /** Public types of the face of each wing that has rooms, where they are more than {@code most}. */
    static Map<String, Integer> crowdedFaces(String root, JavaClasses classes, int most) {
        Map<String, Integer> faces = new TreeMap<>();
        Set<String> wings = withRooms(root, classes);
        for (JavaClass type : classes) {
            String wing = wing(root, type);
            if (wings.contains(wing)
                    && type.getPackageName().equals(root + "." + wing)
                    && type.isTopLevelClass()
                    && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                faces.merge(wing, 1, Integer::sum);
            }
        }
        faces.values().removeIf(types -> types <= most);
        return faces;
    }

    private static String wing(String root, JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.", 2)[0] : "";
    }

    private static boolean wires(JavaClass type) {
        return House.outermost(type).getSimpleName().matches(".*(Configuration|Application)");
    }
}
