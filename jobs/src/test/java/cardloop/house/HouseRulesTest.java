package cardloop.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule over the production classes of all modules. That each can fail is shown by {@link CanaryTest}. */
class HouseRulesTest {
    private static final JavaClasses HOUSE = House.production();

    private static final RoomPlan PLAN = RoomPlan.ofTheHouse();
    private static final Map<String, RoomPlan> WINGS = RoomPlan.ofTheWings();

    @Test
    void theClassesOfAllModulesAreLookedAtAndNoTestIs() {
        for (String type : new String[] {
            "cardloop.card.CardPin",
            "cardloop.program.JobsApplication",
            "cardloop.casebook.Casebook",
            "cardloop.stub.StubApplication"
        }) {
            assertThat(HOUSE.contain(type)).as(type).isTrue();
        }
        assertThat(HOUSE.contain(HouseRulesTest.class)).isFalse();
        assertThat(HOUSE.contain("cardloop.testing.TestDatabases")).isFalse();
    }

    @Test
    void everyRoomUsesOnlyTheRoomsThatThePlanAllows() {
        holds(RoomRules.arrowsFollowThePlan(PLAN));
    }

    @Test
    void everyPlannedRoomStandsAndEveryPlannedArrowIsUsed() {
        assertThat(PLAN.unusedIn(HOUSE)).isEmpty();
    }

    @Test
    void thePlanItselfGoesFromModuleToModuleInOneDirection() {
        assertThat(PLAN.arrowsAgainst("validators", "intake", "jobs")).isEmpty();
        assertThat(PLAN.arrowsAcross("issuer-stubs")).isEmpty();
    }

    @Test
    void noWingStandsOnItself() {
        assertThat(PLAN.circle()).isEmpty();
    }

    @Test
    void theRoomsOfEachWingArePlannedToo() {
        Set<String> wings = WingRules.withRooms(House.PACKAGE, HOUSE);
        wings.removeAll(PLAN.roomsOf("issuer-stubs"));
        assertThat(wings).containsExactlyInAnyOrderElementsOf(WINGS.keySet());
    }

    @ParameterizedTest
    @MethodSource("wings")
    void inAWingEveryRoomUsesOnlyTheRoomsThatThePlanAllows(String wing) {
        RoomPlan plan = Objects.requireNonNull(WINGS.get(wing));
        holds(RoomRules.arrowsFollowTheWing(plan));
        assertThat(plan.unusedIn(HOUSE)).isEmpty();
        assertThat(plan.circle()).isEmpty();
    }

    static Set<String> wings() {
        return WINGS.keySet();
    }

    @Test
    void theRoomsOfAWingAreUsedByNobodyOutsideOfIt() {
        holds(WingRules.roomsAreUsedInTheirWingAlone(House.PACKAGE));
    }

    @Test
    void facesAreSmallAndTheCrowdedOnesShrink() {
        assertThat(WingRules.crowdedFaces(House.PACKAGE, HOUSE, WingRules.TYPES_A_FACE))
                .isEqualTo(WingRules.CROWDED_FACES);
    }

    @Test
    void validatorsKnowNoFramework() {
        holds(RoomRules.validatorsKnowNoFramework(PLAN));
    }

    @Test
    void noRoomsUseEachOtherInACircle() {
        holds(RoomRules.noCycles(House.PACKAGE));
    }

    @Test
    void noRoomIsCrowded() {
        holds(RoomRules.roomsHoldAtMost(
                14,
                WingRules.CROWDED_FACES.keySet().stream()
                        .map(wing -> House.PACKAGE + "." + wing)
                        .collect(Collectors.toSet())));
    }

    @Test
    void everyPackageIsNullMarked() {
        holds(RoomRules.packagesAreNullMarkedAndDescribed());
    }

    @ParameterizedTest
    @EnumSource
    void aTechnologyShowsInTheName(Technology technology) {
        holds(technology.showsInTheName());
    }

    @Test
    void pinsAreRevealedOnlyBehindTheDoors() {
        holds(SecretRules.pinsAreRevealedOnlyBehindTheDoors());
    }

    @Test
    void noDoorToThePinIsLeftOpenUnused() {
        assertThat(SecretRules.unusedDoors(HOUSE)).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        holds(HabitRules.namesSayWhatAThingIs());
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        holds(HabitRules.dependenciesComeThroughTheConstructor());
    }

    @Test
    void onlyProgramsPrint() {
        holds(HabitRules.onlyProgramsPrint());
    }

    @Test
    void timeAndChanceComeFromOutside() {
        holds(HabitRules.timeAndChanceComeFromOutside());
    }

    @Test
    void onlyTheWiringMakesClocksAndGenerators() {
        holds(HabitRules.onlyTheWiringMakesClocks());
    }

    @Test
    void pathsAreLookedAtInOnePlace() {
        holds(HabitRules.oneTypeLooksAtPaths());
    }

    @Test
    void evidenceDecidesNothing() {
        holds(HabitRules.evidenceIsToldAndDecidesNothing());
    }

    /** ArchUnit itself fails a rule that looked at nothing. */
    private static void holds(ArchRule rule) {
        rule.check(HOUSE);
    }
}
