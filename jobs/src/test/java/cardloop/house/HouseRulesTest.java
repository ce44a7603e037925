package cardloop.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule over the production classes of all modules. That each can fail is shown by {@link CanaryTest}. */
class HouseRulesTest {
    private static final JavaClasses HOUSE = House.production();

    private static final RoomPlan PLAN = RoomPlan.ofTheHouse();

    @Test
    void theClassesOfAllModulesAreLookedAtAndNoTestIs() {
        for (String type : new String[] {
            "cardloop.card.CardPin",
            "cardloop.jobs.JobsApplication",
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
    void validatorsKnowNoFramework() {
        holds(RoomRules.validatorsKnowNoFramework(PLAN));
    }

    @Test
    void noRoomsUseEachOtherInACircle() {
        holds(RoomRules.noCycles(House.PACKAGE));
    }

    @Test
    void noRoomIsCrowded() {
        holds(RoomRules.roomsHoldAtMost(14));
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

    /** ArchUnit itself fails a rule that looked at nothing. */
    private static void holds(ArchRule rule) {
        rule.check(HOUSE);
    }
}
