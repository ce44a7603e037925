package cardloop.review;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.CardKey;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.card.SealedPin;
import cardloop.casebook.Casebook;
import cardloop.casebook.JdbcCasebook;
import cardloop.casebook.TestingCards;
import cardloop.cases.CardStage;
import cardloop.cases.NewCase;
import cardloop.cases.Owner;
import cardloop.cases.Progress;
import cardloop.cases.ReasonCode;
import cardloop.cases.WaitingCode;
import cardloop.evidence.Event;
import cardloop.evidence.EventLog;
import cardloop.evidence.JdbcEventLog;
import cardloop.format.CardFormats;
import cardloop.questions.TestingQuestionBook;
import cardloop.screening.Recoding;
import cardloop.screening.UnlimitedWrongCodes;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import cardloop.testing.Together;
import cardloop.vault.Fingerprints;
import cardloop.vault.KeySealing;
import cardloop.vault.PinSeal;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every review desk must do, whatever the database. */
abstract class ReviewDeskContract {
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final TestingClock clock = TestingClock.atAnyTime();
    private final UUID reviewer = new UUID(9, 1);
    private final UUID colleague = new UUID(9, 2);
    private TestDatabase database;
    private Casebook casebook;
    private EventLog events;
    private ReviewDesk desk;
    private TestingCards cards;
    private UUID seller;
    private int keys;

    abstract TestDatabase freshDatabase();

    @BeforeEach
    void open() {
        database = freshDatabase();
        events = new JdbcEventLog(database.jdbc(), database.transactions(), clock);
        casebook = new JdbcCasebook(
                database.jdbc(), database.transactionManager(), events, clock, UuidCreator::getTimeOrderedEpoch);
        OpenVault vault = new OpenVault();
        desk = new JdbcReviewDesk(
                new JdbcReviewDesk.Tables(database.jdbc(), database.transactions(), LEASE),
                casebook,
                TestingQuestionBook.in(database.jdbc(), clock),
                vault,
                new Recoding(CardFormats.shipped(), new KeySealing(vault, vault), casebook, new UnlimitedWrongCodes()),
                clock);
        cards = new TestingCards(database.jdbc(), clock.instant());
        seller = cards.anySeller();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private NewCase sampled() {
        Progress inReview = Progress.waiting(
                CardStage.IN_REVIEW,
                WaitingCode.SAMPLED,
                Owner.REVIEWER,
                clock.instant().plus(Duration.ofDays(1)));
        NewCase card = cards.card("QQCARD", seller, ++keys, inReview);
        casebook.open(card);
        database.jdbc()
                .sql("INSERT INTO sampling_draw"
                        + " (case_id, probability, draw, selected, why, seed_day, rule_version, drawn_at)"
                        + " VALUES (?, 0.25, 0.1, TRUE, 'SHARE', '2026-11-21', 'v1', ?)")
                .params(card.id().value(), clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        database.jdbc()
                .sql("INSERT INTO review_item (id, case_id, why, state, due_at, created_at)"
                        + " VALUES (?, ?, 'SHARE', 'OPEN', ?, ?)")
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        card.id().value(),
                        clock.instant().plus(Duration.ofDays(1)).atOffset(java.time.ZoneOffset.UTC),
                        clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        return card;
    }

    private Progress progress(NewCase card) {
        return casebook.find(card.id()).orElseThrow().progress();
    }

    private UUID claimed() {
        return desk.claim(reviewer).orElseThrow().itemId();
    }

    @Test
    void anEmptyQueueHasNothingToClaim() {
        assertThat(desk.claim(reviewer)).isEmpty();
        assertThat(desk.queue().depth()).isZero();
        assertThat(desk.queue().oldest()).isEmpty();
    }

    @Test
    void twoReviewersNeverHoldOneItem() {
        for (int i = 0; i < 8; i++) {
            sampled();
        }
        List<Object> claims = Together.run(
                8, () -> desk.claim(UuidCreator.getTimeOrderedEpoch()).map(ReviewItem::itemId));
        assertThat(claims).filteredOn(o -> !o.equals(Optional.empty())).doesNotHaveDuplicates();
    }

    @Test
    void theItemOnTheDeskComesBackFirst() {
        sampled();
        sampled();
        UUID first = claimed();
        assertThat(claimed()).isEqualTo(first);
        assertThat(desk.claim(colleague).orElseThrow().itemId()).isNotEqualTo(first);
    }

    @Test
    void nobodyReviewsACardTheySold() {
        sampled();
        assertThat(desk.claim(seller)).isEmpty();
    }

    @Test
    void aPassedCardIsClearedAndTheFileSaysByWhom() {
        NewCase card = sampled();
        assertThat(desk.decide(claimed(), reviewer, new Decision.Pass(""))).isEqualTo(ReviewDesk.Outcome.DECIDED);
        assertThat(progress(card).stage()).isEqualTo(CardStage.CLEARED);
        assertThat(events.events(card.id().subject())).extracting(Event::actor).contains("person:" + reviewer);
        assertThat(desk.queue().depth()).isZero();
        assertThat(desk.queue().decidedLastHour()).isEqualTo(1);
    }

    @Test
    void aFailedCardEndsForTheReasonGiven() {
        NewCase card = sampled();
        desk.decide(claimed(), reviewer, new Decision.Fail(ReasonCode.REVIEW_FAILED, "torn"));
        assertThat(progress(card)).isEqualTo(Progress.rejected(ReasonCode.REVIEW_FAILED));
    }

    @Test
    void anEscalatedCardGoesBackToTheQueue() {
        NewCase card = sampled();
        desk.decide(claimed(), reviewer, new Decision.Escalate("odd"));
        assertThat(progress(card).stage()).isEqualTo(CardStage.IN_REVIEW);
        assertThat(desk.claim(colleague).orElseThrow().why()).isEqualTo("ESCALATED");
    }

    @Test
    void aDecisionAfterTheLeaseChangesNothing() {
        NewCase card = sampled();
        UUID item = claimed();
        clock.pass(LEASE);
        assertThat(desk.decide(item, reviewer, new Decision.Pass(""))).isEqualTo(ReviewDesk.Outcome.LEASE_LOST);
        assertThat(progress(card).stage()).isEqualTo(CardStage.IN_REVIEW);
        assertThat(desk.claim(colleague)).isPresent();
    }

    @Test
    void aHeartbeatKeepsTheItem() {
        sampled();
        UUID item = claimed();
        clock.pass(LEASE.minusSeconds(1));
        assertThat(desk.heartbeat(item, reviewer)).isTrue();
        clock.pass(LEASE.minusSeconds(1));
        assertThat(desk.look(item, reviewer)).isPresent();
        assertThat(desk.heartbeat(item, colleague)).isFalse();
    }

    @Test
    void anItemGivenBackIsAnybodys() {
        sampled();
        UUID item = claimed();
        assertThat(desk.giveBack(item, reviewer)).isTrue();
        assertThat(desk.claim(colleague).orElseThrow().itemId()).isEqualTo(item);
        assertThat(desk.giveBack(item, reviewer)).isFalse();
    }

    @Test
    void aCorrectedCodeIsAskedAboutAnew() {
        NewCase card = sampled();
        Decision.Correct correct =
                new Decision.Correct(Optional.of(new CardNumber("123456789")), CardPin.of("123456789012"), "misread");
        assertThat(desk.decide(claimed(), reviewer, correct)).isEqualTo(ReviewDesk.Outcome.DECIDED);
        assertThat(progress(card).stage()).isEqualTo(CardStage.RECEIVED);
        assertThat(events.events(card.id().subject())).extracting(Event::what).contains("CORRECTED");
    }

    @Test
    void aCorrectionThatIsNotWellFormedChangesNothing() {
        NewCase card = sampled();
        UUID item = claimed();
        Decision.Correct correct =
                new Decision.Correct(Optional.of(new CardNumber("12")), CardPin.of("123456789012"), "");
        assertThat(desk.decide(item, reviewer, correct)).isEqualTo(ReviewDesk.Outcome.MALFORMED);
        assertThat(progress(card).stage()).isEqualTo(CardStage.IN_REVIEW);
        assertThat(desk.look(item, reviewer)).isPresent();
    }

    @Test
    void aRevealIsAuditedAndOnlyForWhoHoldsTheItem() {
        NewCase card = sampled();
        UUID item = claimed();
        assertThat(desk.reveal(item, colleague, "curious")).isEmpty();
        assertThat(desk.reveal(item, reviewer, "digit 7 is torn")).isPresent();
        assertThat(events.events(card.id().subject()))
                .filteredOn(event -> event.what().equals("REVEALED"))
                .extracting(Event::why)
                .containsExactly("digit 7 is torn");
    }

    /** A vault that hides nothing, for keys nobody owns. */
    private static final class OpenVault implements PinSeal, Fingerprints {
        @Override
        public SealedPin seal(CardNumber number, CardPin pin, String context) {
            return new SealedPin(new byte[] {1});
        }

        @Override
        public OpenedKey open(SealedPin sealed, String context) {
            return new OpenedKey(new CardNumber("123456789"), CardPin.of("210987654321"));
        }

        @Override
        public byte[] sealBytes(byte[] clear, String context) {
            return clear.clone();
        }

        @Override
        public byte[] openBytes(byte[] sealed, String context) {
            return sealed.clone();
        }

        @Override
        public String ofKey(CardKey key) {
            return HexFormat.of()
                    .toHexDigits(key.number().hashCode() * 31L + key.pin().hashCode())
                    .repeat(4);
        }

        @Override
        public String ofNumber(CardKey key) {
            return HexFormat.of().toHexDigits((long) key.number().hashCode()).repeat(4);
        }

        @Override
        public byte[] keyed(String purpose, String text) {
            return new byte[32];
        }
    }
}
