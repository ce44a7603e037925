package cardloop.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who may see a PIN in clear. Every type that holds one opens by a method named {@code reveal} without arguments. */
final class SecretRules {
    /** Packages whose work is on the characters themselves, and single classes elsewhere. */
    static final Set<String> DOORS = Set.of(
            "cardloop.issuer",
            "cardloop.base.vault",
            "cardloop.reading.calibration.JdbcCalibration",
            "cardloop.submission.StoredRow",
            "cardloop.line.ReadStep",
            "cardloop.reading.cards.code.CrossCheck",
            "cardloop.reading.cards.opinion.Opinion",
            "cardloop.reading.readout.JsonPhotos",
            "cardloop.reading.readout.Readout",
            "cardloop.risk.Recoding",
            "cardloop.web.api.desk.ReviewController",
            "cardloop.web.pages.desk.ReviewPageController");

    private SecretRules() {}

    static ArchRule pinsAreRevealedOnlyBehindTheDoors() {
        return classes().should(keepPinsClosed()).as("reveal() is called only behind the named doors");
    }

    /** The doors that nobody goes through any more: they must be walled up. */
    static Set<String> unusedDoors(JavaClasses classes) {
        Set<String> used = classes.stream()
                .filter(type -> type.getAccessesFromSelf().stream().anyMatch(SecretRules::isReveal))
                .map(SecretRules::door)
                .collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(DOORS);
        unused.removeAll(used);
        return unused;
    }

    private static ArchCondition<JavaClass> keepPinsClosed() {
        return new ArchCondition<>("keep PINs closed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(SecretRules::isReveal)
                        .filter(access -> !DOORS.contains(door(type)))
                        .forEach(access -> events.add(RoomRules.violated(type, access.getDescription())));
            }
        };
    }

    private static String door(JavaClass type) {
        return DOORS.contains(type.getPackageName())
                ? type.getPackageName()
                : House.outermost(type).getName();
    }

    private static boolean isReveal(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return target.getFullName().startsWith(House.PACKAGE + ".")
                && target.getFullName().endsWith(".reveal()");
    }
}
