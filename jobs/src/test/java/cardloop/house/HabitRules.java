package cardloop.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Small habits that keep the code plain. */
final class HabitRules {
    private static final Set<String> INJECTING =
            Set.of("Autowired", "Inject", "Resource", "Value", "PersistenceContext");

    private HabitRules() {}

    static ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*(Utils?|Manager|Helper)")
                .as("no class is named …Impl, …Util, …Manager or …Helper");
    }

    static ArchRule dependenciesComeThroughTheConstructor() {
        return noFields()
                .should()
                .beAnnotatedWith(DescribedPredicate.describe("an injecting annotation", HabitRules::isInjecting))
                .as("no field is injected");
    }

    static ArchRule onlyProgramsPrint() {
        return noClasses()
                .that(RoomRules.describe("are no programs", type -> !isProgram(type)))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .as("only …Application and …Command print");
    }

    static ArchRule timeAndChanceComeFromOutside() {
        return classes()
                .should(new Forbids("ask the wall for time or chance", HabitRules::asksTheWall))
                .as("time, randomness and ids come in from outside");
    }

    static ArchRule onlyTheWiringMakesClocks() {
        return classes()
                .that(RoomRules.describe("do not wire", type -> !wires(type)))
                .should(new Forbids("make a clock or a generator", HabitRules::makesAClockOrGenerator))
                .as("only …Configuration and …Application make clocks and generators");
    }

    /** The router decodes a path before it looks at it; who decides by the raw one is passed by with {@code /%61pi/…}. */
    static ArchRule oneTypeLooksAtPaths() {
        return classes()
                .that(RoomRules.describe(
                        "are not HttpPath", type -> !type.getName().equals(House.PACKAGE + ".http.HttpPath")))
                .should(new Forbids("look at a raw path, or filter by one", HabitRules::looksAtAPath))
                .as("paths are looked at by HttpPath alone");
    }

    /** What a decision needs to know of a case's past is a column. */
    static ArchRule evidenceIsToldAndDecidesNothing() {
        return classes()
                .that(RoomRules.describe(
                        "neither keep nor tell evidence",
                        type -> !type.getPackageName().matches(House.PACKAGE + "\\.(base|base\\.evidence|web\\.view)")))
                .should(new Forbids("read events", HabitRules::readsEvents))
                .as("events are read only to be told");
    }

    private static boolean readsEvents(JavaAccess<?> access) {
        return access.getTarget().getFullName().startsWith(House.PACKAGE + ".base.EventLog.events(");
    }

    private static boolean looksAtAPath(JavaAccess<?> access) {
        return access.getTarget()
                .getFullName()
                .matches(".*\\.(getRequestURI|getRequestURL|getServletPath|getPathInfo|getPathTranslated"
                        + "|addUrlPatterns|setUrlPatterns)\\(.*");
    }

    private static boolean isInjecting(JavaAnnotation<?> annotation) {
        return INJECTING.contains(annotation.getRawType().getSimpleName());
    }

    private static boolean isProgram(JavaClass type) {
        return House.outermost(type).getSimpleName().matches(".*(Application|Command)");
    }

    private static boolean wires(JavaClass type) {
        return House.outermost(type).getSimpleName().matches(".*(Application|Configuration)");
    }

    private static boolean asksTheWall(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        return target.matches("java\\.time\\..*\\.now\\((java\\.time\\.ZoneId)?\\)")
                || target.equals("java.util.UUID.randomUUID()")
                || target.equals("java.util.Random.<init>()")
                || target.equals("java.lang.Math.random()")
                || target.equals("java.lang.System.currentTimeMillis()")
                || target.startsWith("java.util.concurrent.ThreadLocalRandom.current(");
    }

    private static boolean makesAClockOrGenerator(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        return target.matches("java\\.time\\.Clock\\.(system|tick).*")
                || target.equals("java.security.SecureRandom.<init>()")
                || target.startsWith("java.util.random.RandomGenerator.getDefault(")
                || target.startsWith("com.github.f4b6a3.uuid.UuidCreator.");
    }
}
