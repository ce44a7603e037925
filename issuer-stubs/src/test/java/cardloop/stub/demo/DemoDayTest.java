package cardloop.stub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.MovableClock;
import cardloop.stub.api.HttpDemoApi;
import cardloop.stub.deck.CardState;
import cardloop.stub.deck.Deck;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.people.DemoDeck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final DeckCard GOOD = card("111111111111111111");
    private static final DeckCard USED = card("222222222222222222").in(CardState.USED);

    private final PretendHouse house;
    private final MovableClock clock = new MovableClock();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    DemoDayTest() throws IOException {
        house = new PretendHouse();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static DeckCard card(String pin) {
        return DeckCard.valid("SZX", "26202600010328492", pin, 10_000);
    }

    private static DemoErrand typed(DeckCard card, DemoGoal goal) {
        return DemoErrand.honest(card, DemoErrand.How.TYPED, DemoPlan.SELLER, goal);
    }

    private boolean play(String url, List<DemoErrand> errands) {
        HttpDemoApi.Pause pause = seconds -> clock.move(Duration.ofSeconds(seconds));
        HttpDemoApi api = new HttpDemoApi(url, "test", pause);
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new DemoDay(api, api, pause, clock, out, Duration.ofMinutes(3)).run(errands, new BlankCamera(), TODAY);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private record BlankCamera() implements Camera {
        @Override
        public byte[] clean(DeckCard card, long seed) {
            return new byte[] {1};
        }

        @Override
        public byte[] unreadable(DeckCard card, long seed) {
            return new byte[] {2};
        }
    }

    @Test
    void everyCardAtItsGoalAndASettledPayoutMakeAGoodDay() {
        house.ends(USED.pin(), "REJECTED USED");
        boolean good = play(
                house.url(),
                List.of(
                        typed(GOOD, DemoGoal.ACCEPTED),
                        typed(USED, DemoGoal.USED),
                        DemoErrand.honest(
                                card("333333333333333333"),
                                DemoErrand.How.PASTED,
                                DemoPlan.SELLER,
                                DemoGoal.ACCEPTED)));
        assertThat(printed())
                .contains(
                        "REJECTED USED",
                        "20.00 CNY to 13800138009: SETTLED  ✓",
                        "available 95.50",
                        "kind SZX, count 3",
                        "ledger   balanced, sum 0.00 CNY: house/stock -95.50, seller/available 95.50  ✓")
                .doesNotContain("✗", GOOD.pin(), USED.pin());
        assertThat(good).isTrue();
    }

    @Test
    void aCardThatEndsElsewhereMakesABadDay() {
        boolean good = play(house.url(), List.of(typed(GOOD, DemoGoal.ACCEPTED), typed(USED, DemoGoal.USED)));
        assertThat(good).isFalse();
        assertThat(printed().lines().filter(l -> l.contains("✗"))).hasSize(1);
    }

    @Test
    void aLedgerThatDoesNotBalanceMakesABadDay() {
        house.losesMoney();
        assertThat(play(house.url(), List.of(typed(GOOD, DemoGoal.ACCEPTED)))).isFalse();
        assertThat(printed()).contains("ledger   NOT balanced, sum 0.01 CNY");
    }

    @Test
    void aDoubtfulPhotoIsCorrectedByItsSeller() {
        DemoErrand photo = DemoErrand.honest(GOOD, DemoErrand.How.CLEAN_PHOTO, DemoPlan.SELLER, DemoGoal.ACCEPTED);
        assertThat(play(house.url(), List.of(photo))).isTrue();
    }

    private static final DemoErrand UNREADABLE =
            DemoErrand.honest(GOOD, DemoErrand.How.UNREADABLE_PHOTO, DemoPlan.SELLER, DemoGoal.BACK_TO_SELLER);

    @Test
    void anUnreadablePhotoMayComeBackToItsSeller() {
        assertThat(play(house.url(), List.of(UNREADABLE))).isTrue();
        assertThat(printed()).contains("AWAITING_SELLER");
    }

    @Test
    void anUnreadablePhotoMayBeTurnedAway() {
        house.takesNoPhotos();
        assertThat(play(house.url(), List.of(UNREADABLE))).isTrue();
        assertThat(printed()).contains("PHOTO_UNUSABLE");
    }

    @Test
    void anOfferIsAccepted() {
        house.ends(GOOD.pin(), "OFFERED FACE_VALUE");
        assertThat(play(house.url(), List.of(typed(GOOD, DemoGoal.OFFERED)))).isTrue();
    }

    @Test
    void aCardThatNeverSettlesEndsAtTheDeadlineWithProgressOnTheWay() {
        house.ends(GOOD.pin(), "CHECKING");
        assertThat(play(house.url(), List.of(typed(GOOD, DemoGoal.ACCEPTED)))).isFalse();
        assertThat(printed()).contains("0 of 1 cards have settled", "the deadline has passed");
    }

    @Test
    void anApiThatIsNotThereIsSaid() throws Exception {
        String url = house.url();
        house.close();
        assertThat(play(url, List.of(typed(GOOD, DemoGoal.ACCEPTED)))).isFalse();
        assertThat(printed()).contains("the API did not answer before the deadline");
    }

    @Test
    void theDemoDeckHoldsEveryCardOfThePlanAndEveryGoalIsTried() {
        Deck deck = DemoDeck.deal(TODAY);
        List<DemoErrand> plan = DemoPlan.of(deck, TODAY);
        assertThat(plan).extracting(DemoErrand::goal).contains(DemoGoal.values());
        assertThat(plan).extracting(DemoErrand::how).contains(DemoErrand.How.values());
        assertThat(plan).extracting(DemoErrand::sellerKey).contains(DemoPlan.OTHER_SELLER);
        List<String> table = DemoTable.of(plan.stream().map(DemoCard::new).toList(), TODAY);
        assertThat(table).hasSize(plan.size() + 1);
        assertThat(plan)
                .allSatisfy(errand -> assertThat(String.join("\n", table)).doesNotContain(errand.pin()));
    }

    @Test
    void theIssuersAreSummedInOneLine() {
        var stats = cardloop.stub.wire.Json.parseObject(
                "{\"issuers\":{\"jd\":{\"127.0.0.11\":{\"requests\":3,\"violations\":1},\"account\":{\"requests\":3,\"violations\":0}}}}");
        assertThat(DemoIssuers.line(stats.orElseThrow())).isEqualTo("issuers  3 requests, 1 over a limit");
    }
}
