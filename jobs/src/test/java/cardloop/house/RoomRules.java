package cardloop.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** How the rooms stand to each other. */
final class RoomRules {
    private static final String[] ALL_THAT_VALIDATORS_MAY_KNOW = {
        "java..",
        "javax.crypto..",
        "javax.net..",
        "javax.xml..",
        "org.w3c.dom..",
        "org.xml.sax..",
        "org.apache.hc..",
        "tools.jackson..",
        "com.fasterxml.jackson.annotation..",
        "org.slf4j..",
        "org.jspecify..",
        "picocli..",
        "cardloop.."
    };

    private RoomRules() {}

    static ArchRule arrowsFollowThePlan(RoomPlan plan) {
        return classes().should(followThePlan(plan)).as("a room uses only the rooms that the plan allows it");
    }

    /** Of the rooms below a wing's face. */
    static ArchRule arrowsFollowTheWing(RoomPlan plan) {
        return classes()
                .that(describe(
                        "stand below " + plan.root(), type -> plan.roomOf(type).isPresent()))
                .should(followThePlan(plan))
                .as("a room of " + plan.root() + " uses only the rooms that the plan allows it");
    }

    static ArchRule validatorsKnowNoFramework(RoomPlan plan) {
        return classes()
                .that(describe("stand in validators", type -> plan.isInModule(type, "validators")))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ALL_THAT_VALIDATORS_MAY_KNOW)
                .as("validators know the JDK, HttpClient 5, Jackson, slf4j and picocli only");
    }

    static ArchRule noCycles(String root) {
        return slices().assignedFrom(new PackagesWithoutWiring(root)).should().beFreeOfCycles();
    }

    /** @param crowded packages that a rule of their own watches */
    static ArchRule roomsHoldAtMost(int types, Set<String> crowded) {
        return classes()
                .that()
                .areTopLevelClasses()
                .and(describe("stand in no crowded face", type -> !crowded.contains(type.getPackageName())))
                .should(shareTheirRoomWithAtMost(types))
                .as("a room holds at most " + types + " types");
    }

    static ArchRule packagesAreNullMarkedAndDescribed() {
        return classes().should(standInANullMarkedPackage()).as("each package has a package-info with @NullMarked");
    }

    static DescribedPredicate<JavaClass> describe(String words, java.util.function.Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(words, predicate);
    }

    private static ArchCondition<JavaClass> followThePlan(RoomPlan plan) {
        return new ArchCondition<>("follow the plan of the rooms") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = plan.roomOf(type).orElse("(none)");
                if (!plan.knows(from)) {
                    events.add(violated(
                            type, type.getName() + " stands in the room " + from + ", which is not in the plan"));
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    plan.roomOf(dependency.getTargetClass())
                            .filter(to -> !plan.allows(from, to))
                            .ifPresent(to -> events.add(
                                    violated(type, from + " may not use " + to + ": " + dependency.getDescription())));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> shareTheirRoomWithAtMost(int types) {
        return new ArchCondition<>("share their room with few") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long held = type.getPackage().getClasses().stream()
                        .filter(other -> other.isTopLevelClass() && !other.isArray())
                        .filter(other -> !other.getSimpleName().equals("package-info"))
                        .count();
                if (held > types) {
                    events.add(violated(
                            type, type.getPackageName() + " holds " + held + " types: " + type.getSimpleName()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                    events.add(violated(type, type.getPackageName() + " has no @NullMarked: " + type.getSimpleName()));
                }
            }
        };
    }

    static ConditionEvent violated(JavaClass type, String complaint) {
        return SimpleConditionEvent.violated(type, complaint);
    }
}
