package cardloop.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.FailureReport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows each house rule failing on classes that break it, and passing over their neighbours that do not. */
class CanaryTest {
    private static final String SMALL_PLAN = """
        validators
          card:
          format: card
        issuer-stubs
          stub:
        """;

    @Test
    void aCardThatKnowsItsFormatIsNoticed() {
        assertThat(complaints(RoomRules.arrowsFollowThePlan(plan("arrow")), "arrow"))
                .anyMatch(line -> line.startsWith("card may not use format: "))
                .anyMatch(line -> line.startsWith("format may not use stub: "))
                .anyMatch(line -> line.contains("Tool stands in the room shed, which is not in the plan"))
                .noneMatch(line -> line.startsWith("stub "));
    }

    @Test
    void anArrowThatNobodyUsesIsNoticed() {
        RoomPlan plan = RoomPlan.parse(House.canaryPackage("cycle"), "validators\n  left: right shed\n  cellar:\n");
        assertThat(plan.unusedIn(House.canary("cycle"))).containsExactlyInAnyOrder("left: shed", "cellar");
    }

    @Test
    void aPlanThatGoesUpwardsIsNoticed() {
        RoomPlan plan =
                RoomPlan.parse("any", "validators\n  card: web stub\nintake\n  web: card\nissuer-stubs\n  stub:\n");
        assertThat(plan.arrowsAgainst("validators", "intake")).containsExactly("card: web");
        assertThat(plan.arrowsAcross("issuer-stubs")).containsExactly("card: stub");
    }

    @Test
    void aPlanInACircleIsNoticed() {
        RoomPlan plan = RoomPlan.parse("any", "intake\n  base:\n  line: shelf base\n  shelf: money\n  money: shelf\n");
        assertThat(plan.circle()).containsExactlyInAnyOrder("line", "shelf", "money");
    }

    @Test
    void whoPassesByTheFaceOfAWingIsNoticedAndWiringIsNot() {
        assertThat(complaints(WingRules.roomsAreUsedInTheirWingAlone(House.canaryPackage("wing")), "wing"))
                .isNotEmpty()
                .allMatch(line -> line.contains("Thief") && line.contains("Barrel"));
    }

    @Test
    void wingsWithRoomsAreFoundAndTheirFacesCounted() {
        String root = House.canaryPackage("wing");
        assertThat(WingRules.withRooms(root, House.canary("wing"))).containsExactly("shop");
        assertThat(WingRules.crowdedFaces(root, House.canary("wing"), 0)).containsExactly(Map.entry("shop", 1));
        assertThat(WingRules.crowdedFaces(root, House.canary("wing"), 1)).isEmpty();
    }

    @Test
    void aFrameworkInTheValidatorsIsNoticed() {
        noticed(RoomRules.validatorsKnowNoFramework(plan("framework")), "framework", "SpringCard");
    }

    @Test
    void aCircleOfRoomsIsNoticed() {
        noticed(RoomRules.noCycles(House.canaryPackage("cycle")), "cycle", "Left");
    }

    @Test
    void aCrowdedRoomIsNoticed() {
        noticed(RoomRules.roomsHoldAtMost(1, Set.of()), "crowd", "holds 2 types: First");
        assertThat(complaints(RoomRules.roomsHoldAtMost(2, Set.of()), "crowd")).isEmpty();
        Set<String> said = Set.of(House.canaryPackage("crowd"));
        assertThat(RoomRules.roomsHoldAtMost(1, said)
                        .allowEmptyShould(true)
                        .evaluate(House.canary("crowd"))
                        .hasViolation())
                .isFalse();
    }

    @Test
    void aPackageWithoutDescriptionIsNoticed() {
        noticed(RoomRules.packagesAreNullMarkedAndDescribed(), "unmarked", "Unmarked");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_CLIENT, Caller",
        "TINK, Sealer",
        "TESSERACT, Reader",
        "ZXING, Scanner",
        "TRANSACTION, Deal",
        "JDBC, Result",
        "WIRE_MOCK, Town",
        "COMMAND_LINE, Words",
        "MAIL, Letters",
        "SPRING, Desk"
    })
    void aHiddenTechnologyIsNoticed(Technology technology, String offender) {
        assertThat(complaints(technology.showsInTheName(), "technology"))
                .isNotEmpty()
                .allMatch(line -> line.contains("canary.technology." + offender));
    }

    @Test
    void everyTechnologyHasItsCanary() {
        assertThat(Technology.values()).hasSize(10);
    }

    @Test
    void aChatterboxIsNoticedWhetherItCallsOrRefers() {
        noticed(SecretRules.pinsAreRevealedOnlyBehindTheDoors(), "secret", "Chatterbox", "Whisperer");
    }

    @Test
    void aDoorThatNobodyUsesIsNoticed() {
        assertThat(SecretRules.unusedDoors(House.canary("secret")))
                .containsExactlyInAnyOrderElementsOf(SecretRules.DOORS);
    }

    @Test
    void aNameThatSaysNothingIsNoticed() {
        noticed(HabitRules.namesSayWhatAThingIs(), "names", "CardManager", "CardImpl", "CardUtil", "CardHelper");
    }

    @Test
    void anInjectedFieldIsNoticed() {
        noticed(HabitRules.dependenciesComeThroughTheConstructor(), "injection", "work", "name");
    }

    @Test
    void aPrintingClassIsNoticed() {
        noticed(HabitRules.onlyProgramsPrint(), "printing", "Printing", "Complaining");
    }

    @Test
    void aClassThatAsksTheWallIsNoticedInEachMethod() {
        noticed(
                HabitRules.timeAndChanceComeFromOutside(),
                "wall",
                "now()",
                "later()",
                "today(",
                "millis()",
                "id()",
                "dice()",
                "roll()",
                "chance()");
    }

    @Test
    void aClassThatMakesItsOwnClockIsNoticedInEachMethod() {
        noticed(HabitRules.onlyTheWiringMakesClocks(), "wiring", "clock()", "chance()", "id()");
    }

    @Test
    void aClassThatLooksAtRawPathsIsNoticedInEachMethod() {
        noticed(HabitRules.oneTypeLooksAtPaths(), "path", "decides(", "refers()", "maps(", "wraps(");
    }

    @Test
    void aDecisionByTheEventLogIsNoticed() {
        noticed(HabitRules.evidenceIsToldAndDecidesNothing(), "evidence", "wasCorrected(");
    }

    @Test
    void aRuleThatLooksAtNothingFails() {
        JavaClasses nobody = House.canary("nowhere");
        assertThatThrownBy(() -> Technology.SPRING.showsInTheName().check(nobody))
                .hasMessageContaining("failed to check any classes");
    }

    private static RoomPlan plan(String canary) {
        return RoomPlan.parse(House.canaryPackage(canary), SMALL_PLAN);
    }

    private static void noticed(ArchRule rule, String canary, String... offenders) {
        for (String offender : offenders) {
            assertThat(complaints(rule, canary)).as(offender).anyMatch(line -> line.contains(offender));
        }
    }

    private static List<String> complaints(ArchRule rule, String canary) {
        FailureReport report = rule.evaluate(House.canary(canary)).getFailureReport();
        return report.getDetails();
    }
}
