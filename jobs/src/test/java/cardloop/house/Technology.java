package cardloop.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.regex.Pattern;

/** A technology shows in the name of each class that imports it, or it is not there. */
enum Technology {
    HTTP_CLIENT("Http\\w+", "org.apache.hc."),
    TINK("Tink\\w+", "com.google.crypto.tink."),
    TESSERACT("Tesseract\\w+", "net.sourceforge.tess4j.", "com.sun.jna."),
    ZXING("Zxing\\w+", "com.google.zxing."),
    /** Steps of the line hold their transactions by Spring's plain interface, and by nothing else of it. */
    TRANSACTION(
            "(Jdbc|Http)\\w+|\\w+(Step|Flow|Configuration|Application|Command)|Rooms|Transacted",
            "org.springframework.transaction.support.TransactionOperations"),
    JDBC(
            "Jdbc\\w+|\\w+(Rows?|Configuration|Application|Command)",
            "java.sql.",
            "javax.sql.",
            "org.springframework.jdbc.",
            "org.h2."),
    WIRE_MOCK("(WireMock|Stub)\\w+", "com.github.tomakehurst.wiremock."),
    COMMAND_LINE("\\w+(Command|Application)", "picocli."),
    MAIL("Smtp\\w+|\\w+Configuration", "org.springframework.mail.", "jakarta.mail."),
    SPRING(
            "(Jdbc|Http)\\w+|\\w+(Controller|Configuration|Flow|Job|Properties|Application|Command|Advice|Filter|Principal)",
            "org.springframework.",
            "jakarta.",
            "org.thymeleaf.",
            "io.swagger.",
            "org.flywaydb.");

    private final Pattern names;
    private final List<String> packages;

    Technology(String names, String... packages) {
        this.names = Pattern.compile(names);
        this.packages = List.of(packages);
    }

    /** Spring's JDBC package is JDBC's: the first technology of this list that claims a package has it. */
    private static boolean isOwnedBy(Technology technology, String typeName) {
        for (Technology candidate : values()) {
            if (candidate.packages.stream().anyMatch(typeName::startsWith)) {
                return candidate == technology;
            }
        }
        return false;
    }

    ArchRule showsInTheName() {
        return classes().should(showInTheName()).as(this + " is imported only by classes named " + names);
    }

    private ArchCondition<JavaClass> showInTheName() {
        return new ArchCondition<>("show " + this + " in the name") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (names.matcher(House.outermost(type).getSimpleName()).matches()) {
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    if (isOwnedBy(
                            Technology.this,
                            dependency.getTargetClass().getBaseComponentType().getName())) {
                        events.add(RoomRules.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
