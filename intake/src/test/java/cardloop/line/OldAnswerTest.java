package cardloop.line;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.KeySealing;
import cardloop.card.CardKey;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.card.FaceValue;
import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.casebook.Declared;
import cardloop.casebook.NewCase;
import cardloop.casebook.Origin;
import cardloop.casebook.Price;
import cardloop.casebook.book.TestingCards;
import cardloop.format.CardFormats;
import cardloop.judging.ReasonCode;
import cardloop.review.Decision;
import cardloop.review.ReviewDesk;
import cardloop.review.ReviewItem;
import cardloop.review.Reviewer;
import cardloop.stub.StubTown;
import cardloop.stub.deck.CardState;
import cardloop.stub.deck.Deck;
import cardloop.stub.deck.DeckCard;
import cardloop.submission.Answers;
import cardloop.testing.PassingClock;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards that change while they wait for a person or for their seller: the whole line against pretend issuers. */
class OldAnswerTest {
    private static final Duration WAIT = Duration.ofMinutes(6);
    private static final Duration A_DAY_AND_MORE = Duration.ofHours(25);
    private static final FaceValue DECLARED = FaceValue.ofYuan(30);

    private static final DeckCard SPENT = card(1, 3_000);
    private static final DeckCard GOOD = card(2, 3_000);
    private static final DeckCard HELD = card(3, 3_000);
    private static final DeckCard DEARER = card(4, 3_000);
    private static final DeckCard OFFERED = card(5, 5_000);

    @TempDir
    Path folder;

    private final PassingClock clock = new PassingClock();
    private final Map<DeckCard, CaseId> cases = new HashMap<>();

    @Test
    void noCardIsPaidOnWhatItsIssuerSaidADayAgo() {
        try (TestDatabase database = TestDatabases.ofThisRun();
                StubTown town = StubTown.start(0, new Deck(List.of(SPENT, GOOD, HELD, DEARER, OFFERED)), clock);
                ConfigurableApplicationContext house = start(database, town)) {
            List.of(SPENT, GOOD, HELD, DEARER, OFFERED).forEach(card -> open(house, card));
            Eventually.within(
                    WAIT,
                    "four wait for a person and one for its seller",
                    () -> all(house, CardStage.IN_REVIEW, SPENT, GOOD, HELD, DEARER)
                            && all(house, CardStage.OFFERED, OFFERED));

            clock.pass(A_DAY_AND_MORE);
            town.deck().put(SPENT.in(CardState.USED));
            town.deck().put(HELD.in(CardState.LOCKED));
            town.deck().put(card(4, 10_000));
            town.deck().put(OFFERED.in(CardState.USED));
            passAll(house);
            house.getBean(Answers.class).answerOffer(id(OFFERED), seller(house, OFFERED), true);

            Eventually.within(
                    WAIT,
                    "each is where its new answer says",
                    () -> all(house, CardStage.REJECTED, SPENT, OFFERED)
                            && all(house, CardStage.ACCEPTED, GOOD)
                            && all(house, CardStage.HELD, HELD)
                            && all(house, CardStage.OFFERED, DEARER));
            assertThat(find(house, SPENT).progress().reason()).contains(ReasonCode.USED);
            assertThat(find(house, OFFERED).progress().reason()).contains(ReasonCode.USED);
            JdbcClient jdbc = house.getBean(JdbcClient.class);
            assertThat(count(jdbc, "transfer WHERE kind = 'ACCEPTANCE'")).isEqualTo(1);
            assertThat(count(jdbc, "stock_item")).isEqualTo(1);
            assertThat(town.stats().cards())
                    .allMatch(tried -> tried.inquiryIds().size() == 2);
        }
    }

    private static DeckCard card(int n, long faceFen) {
        return DeckCard.valid("QQCARD", "10000000" + n, "12345678901" + n, faceFen);
    }

    private ConfigurableApplicationContext start(TestDatabase database, StubTown town) {
        return IntakeApplication.application()
                .initializers(context -> clock.accept((GenericApplicationContext) context))
                .run(database.settings(folder, "--cardloop.asking.base-url=" + town.baseUrl()));
    }

    private void open(ConfigurableApplicationContext house, DeckCard card) {
        Instant now = clock.instant();
        CaseId id = new CaseId(UuidCreator.getTimeOrderedEpoch());
        TestingCards people = new TestingCards(house.getBean(JdbcClient.class), now);
        UUID seller = people.anySeller();
        CardKey key = new CardKey(
                house.getBean(CardFormats.class).find(card.kind()).orElseThrow().kind(),
                new CardNumber(card.number()),
                CardPin.of(card.pin()));
        cases.put(card, id);
        house.getBean(Casebook.class)
                .open(new NewCase(
                        id,
                        new Origin(people.anySubmission(seller), 0, seller, Optional.empty()),
                        new Declared(
                                card.kind(),
                                Optional.of(DECLARED),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.of(house.getBean(KeySealing.class).seal(key, id.subject())),
                        Optional.of(Price.of(DECLARED, 8_200)),
                        "[]",
                        CardStage.RECEIVED.from(now)));
    }

    private static void passAll(ConfigurableApplicationContext house) {
        ReviewDesk desk = house.getBean(ReviewDesk.class);
        var reviewer = new Reviewer(UUID.randomUUID(), false);
        for (Optional<ReviewItem> item = desk.claim(reviewer); item.isPresent(); item = desk.claim(reviewer)) {
            desk.decide(item.get().itemId(), reviewer.id(), new Decision.Pass("as printed"));
        }
    }

    private boolean all(ConfigurableApplicationContext house, CardStage stage, DeckCard... cards) {
        return List.of(cards).stream()
                .allMatch(card -> find(house, card).progress().stage() == stage);
    }

    private CardCase find(ConfigurableApplicationContext house, DeckCard card) {
        return house.getBean(Casebook.class).find(id(card)).orElseThrow();
    }

    private UUID seller(ConfigurableApplicationContext house, DeckCard card) {
        return find(house, card).origin().sellerId();
    }

    private CaseId id(DeckCard card) {
        return Optional.ofNullable(cases.get(card)).orElseThrow();
    }

    private static long count(JdbcClient jdbc, String rows) {
        return jdbc.sql("SELECT COUNT(*) FROM " + rows).query(Long.class).single();
    }
}
