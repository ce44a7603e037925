package cardloop.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.base.evidence.JdbcEventLog;
import cardloop.card.FaceValue;
import cardloop.casebook.book.JdbcCasebook;
import cardloop.casebook.book.TestingCards;
import cardloop.judging.ReasonCode;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import cardloop.testing.Together;
import cardloop.testing.Vendor;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every casebook must do, whatever the database. */
@ParameterizedClass
@EnumSource
class CasebookTest {
    private static final Duration LEASE = Duration.ofSeconds(60);

    @Parameter
    Vendor vendor;

    private final TestingClock clock = TestingClock.atAnyTime();
    private TestDatabase database;
    private Casebook casebook;
    private EventLog events;
    private TestingCards cards;
    private UUID seller;

    @BeforeEach
    void open() {
        database = vendor.fresh();
        events = new JdbcEventLog(database.jdbc(), database.transactions(), clock);
        casebook = new JdbcCasebook(
                database.jdbc(), database.transactionManager(), events, clock, UuidCreator::getTimeOrderedEpoch);
        cards = new TestingCards(database.jdbc(), clock.instant());
        seller = cards.anySeller();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private CardCase found(CaseId id) {
        return casebook.find(id).orElseThrow();
    }

    @Test
    void endedCardsAreCountedAsTheyEndAndNotWhereItIsRolledBack() {
        NewCase first = cards.card(seller, 1);
        NewCase second = cards.card(seller, 2);
        casebook.open(first);
        casebook.open(second);
        casebook.open(cards.card(seller, 1));
        database.transactions().executeWithoutResult(_ -> {
            casebook.act(first.id(), refused(ReasonCode.FACE_VALUE), event());
            casebook.act(second.id(), refused(ReasonCode.FACE_VALUE), event());
        });
        database.transactions().executeWithoutResult(status -> {
            casebook.open(cards.card(seller, 3));
            casebook.open(cards.card(seller, 3));
            status.setRollbackOnly();
        });
        String counted = "SELECT stage || ' ' || CAST(COUNT(*) AS VARCHAR) FROM card_case WHERE stage = 'REJECTED'"
                + " GROUP BY stage";
        assertThat(database.jdbc()
                        .sql("SELECT stage || ' ' || CAST(cards AS VARCHAR) FROM ended_cards WHERE seller_id = ?")
                        .param(seller)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("REJECTED 3"))
                .isEqualTo(database.jdbc().sql(counted).query(String.class).list());
    }

    @Test
    void aCaseComesBackAsItWasOpened() {
        NewCase opened = cards.card(seller, 1);
        assertThat(casebook.open(opened)).isEqualTo(Casebook.Opening.OPENED);
        CardCase card = found(opened.id());
        assertThat(card.origin()).isEqualTo(opened.origin());
        assertThat(card.declared()).isEqualTo(opened.declared());
        assertThat(card.key()).isEqualTo(opened.key());
        assertThat(card.price()).isEqualTo(opened.price());
        assertThat(card.progress()).isEqualTo(opened.progress());
        assertThat(events.events(opened.id().subject())).hasSize(1);
    }

    @Test
    void aKeyThatIsLiveIsRefusedWhoeverSendsIt() {
        casebook.open(cards.card(seller, 1));
        NewCase again = cards.card(cards.anySeller(), 1);
        assertThat(casebook.open(again)).isEqualTo(Casebook.Opening.DUPLICATE);
        assertThat(found(again.id()).progress()).isEqualTo(Progress.rejected(ReasonCode.DUPLICATE));
    }

    @Test
    void aKeyWhoseCaseEndedUnpaidMayComeAgain() {
        NewCase first = cards.card(seller, 1);
        casebook.open(first);
        casebook.act(first.id(), refused(ReasonCode.FACE_VALUE), event());
        assertThat(casebook.open(cards.card(seller, 1))).isEqualTo(Casebook.Opening.OPENED);
    }

    @Test
    void anAcceptedKeyNeverComesAgain() {
        NewCase first = cards.card("QQCARD", seller, 1, CardStage.CLEARED.from(clock.instant()));
        casebook.open(first);
        casebook.act(first.id(), Move.SETTLED.at(clock.instant()), event());
        assertThat(casebook.open(cards.card(seller, 1))).isEqualTo(Casebook.Opening.DUPLICATE);
    }

    @Test
    void ofFiftySendersAtTheSameMomentOneIsOpened() {
        List<Object> outcomes = Together.run(16, () -> casebook.open(cards.card(seller, 7)));
        assertThat(outcomes).containsOnly(Casebook.Opening.OPENED, Casebook.Opening.DUPLICATE);
        assertThat(outcomes).filteredOn(Casebook.Opening.OPENED::equals).hasSize(1);
    }

    @Test
    void workersNeverClaimTheSameCase() {
        for (int key = 0; key < 40; key++) {
            casebook.open(cards.card(seller, key));
        }
        List<Object> outcomes = Together.run(4, () -> casebook.claim(CardStage.RECEIVED, 10, LEASE));
        Set<CaseId> claimed = new HashSet<>();
        outcomes.forEach(outcome -> leases(outcome)
                .forEach(lease -> assertThat(claimed.add(lease.caseId())).isTrue()));
        while (claimed.size() < 40) {
            List<Lease> more = casebook.claim(CardStage.RECEIVED, 10, LEASE);
            assertThat(more).isNotEmpty();
            more.forEach(lease -> assertThat(claimed.add(lease.caseId())).isTrue());
        }
    }

    private static List<Lease> leases(Object outcome) {
        return ((List<?>) outcome).stream().map(Lease.class::cast).toList();
    }

    @Test
    void aLeasedCaseComesBackWhenItsLeaseRanOut() {
        casebook.open(cards.card(seller, 1));
        Lease first = casebook.claim(CardStage.RECEIVED, 1, LEASE).getFirst();
        assertThat(casebook.claim(CardStage.RECEIVED, 1, LEASE)).isEmpty();
        clock.pass(LEASE);
        Lease second = casebook.claim(CardStage.RECEIVED, 1, LEASE).getFirst();
        assertThat(casebook.move(first, refused(ReasonCode.VOID), event())).isFalse();
        assertThat(casebook.move(second, refused(ReasonCode.VOID), event())).isTrue();
    }

    @Test
    void aLostLeaseChangesNothingAndTellsNothing() {
        NewCase opened = cards.card(seller, 1);
        casebook.open(opened);
        Lease lease = casebook.claim(CardStage.RECEIVED, 1, LEASE).getFirst();
        assertThat(casebook.move(lease, refused(ReasonCode.VOID), event())).isTrue();
        assertThat(casebook.move(lease, refused(ReasonCode.USED), event())).isFalse();
        assertThat(found(opened.id()).progress()).isEqualTo(Progress.rejected(ReasonCode.VOID));
        assertThat(events.events(opened.id().subject())).hasSize(2);
    }

    @Test
    void whatIsNotDueIsNotClaimed() {
        NewCase later = cards.card(
                "QQCARD", seller, 1, CardStage.RECEIVED.from(clock.instant().plusSeconds(10)));
        casebook.open(later);
        assertThat(casebook.claim(CardStage.RECEIVED, 1, LEASE)).isEmpty();
        clock.pass(Duration.ofSeconds(10));
        assertThat(casebook.claim(CardStage.RECEIVED, 1, LEASE)).hasSize(1);
    }

    @Test
    void anOverdueCaseIsFoundWhateverItsStage() {
        casebook.open(cards.card(seller, 1));
        assertThat(casebook.claimOverdue(5, LEASE)).isEmpty();
        clock.pass(Duration.ofMinutes(6));
        assertThat(casebook.claimOverdue(5, LEASE)).hasSize(1);
    }

    @Test
    void aNewKeyIsGivenUnlessAnotherLiveCaseHasIt() {
        NewCase one = cards.card(seller, 1);
        NewCase two = cards.card(seller, 2);
        casebook.open(one);
        casebook.open(two);
        assertThat(casebook.giveKey(two.id(), TestingCards.key(1), "[]")).isEqualTo(Casebook.Opening.DUPLICATE);
        assertThat(found(two.id()).key()).contains(TestingCards.key(2));
        assertThat(casebook.giveKey(two.id(), TestingCards.key(3), "[]")).isEqualTo(Casebook.Opening.OPENED);
        assertThat(found(two.id()).key()).contains(TestingCards.key(3));
    }

    @Test
    void aDuplicateInsideALargerTransactionLeavesTheRestOfItStanding() {
        NewCase one = cards.card(seller, 1);
        NewCase again = cards.card(seller, 1);
        NewCase two = cards.card(seller, 2);
        database.transactions().executeWithoutResult(_ -> {
            casebook.open(one);
            casebook.open(again);
            casebook.open(two);
        });
        assertThat(found(one.id()).progress().stage()).isEqualTo(CardStage.RECEIVED);
        assertThat(found(again.id()).progress().stage()).isEqualTo(CardStage.REJECTED);
        assertThat(found(two.id()).progress().stage()).isEqualTo(CardStage.RECEIVED);
    }

    @Test
    void aHoldIsCountedOnceHoweverOftenItIsToldOf() {
        NewCase opened = cards.card("QQCARD", seller, 1, CardStage.ANSWERED.from(clock.instant()));
        casebook.open(opened);
        assertThat(holdsAfter(opened, Move.HELD_BY_ISSUER)).isEqualTo(1);
        assertThat(casebook.act(opened.id(), Move.HELD_BY_ISSUER.at(clock.instant()), event()))
                .isFalse();
        assertThat(holdsAfter(opened, Move.HOLD_OVER)).isEqualTo(1);
        assertThat(holdsAfter(opened, Move.ANSWER_CAME)).isEqualTo(1);
        assertThat(holdsAfter(opened, Move.HELD_BY_ISSUER)).isEqualTo(2);
    }

    private int holdsAfter(NewCase opened, Move move) {
        casebook.act(opened.id(), move.at(clock.instant()), event());
        return found(opened.id()).past().holds();
    }

    @Test
    void aMoveThatDoesNotBeginWhereTheCaseStandsIsAnError() {
        NewCase opened = cards.card(seller, 1);
        casebook.open(opened);
        Lease lease = casebook.claim(CardStage.RECEIVED, 1, LEASE).getFirst();
        assertThatThrownBy(() -> casebook.move(lease, Move.SETTLED.at(clock.instant()), event()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no case in RECEIVED is moved by SETTLED");
        assertThat(found(opened.id()).progress()).isEqualTo(opened.progress());
        assertThat(casebook.move(lease, refused(ReasonCode.VOID), event())).isTrue();
    }

    @Test
    void sinceWhenACaseStandsIsKeptAsLongAsItStandsThere() {
        NewCase opened = cards.card("QQCARD", seller, 1, CardStage.READING.from(clock.instant()));
        casebook.open(opened);
        Instant came = clock.instant();
        clock.pass(Duration.ofMinutes(2));
        casebook.act(opened.id(), Move.READ_LATER.at(clock.instant()), event());
        assertThat(found(opened.id()).past().since()).isEqualTo(came);
        casebook.act(opened.id(), Move.READ.at(clock.instant()), event());
        assertThat(found(opened.id()).past().since()).isEqualTo(clock.instant());
    }

    @Test
    void aCodeTypedAnewIsCountedHoweverItTurnedOut() {
        NewCase opened = cards.card("QQCARD", seller, 1, CardStage.AWAITING_SELLER.from(clock.instant()));
        casebook.open(opened);
        casebook.act(opened.id(), Move.CORRECTED_WRONGLY.at(clock.instant()), event());
        casebook.act(opened.id(), Move.CORRECTED.at(clock.instant()), event());
        assertThat(found(opened.id()).past().corrections()).isEqualTo(2);
    }

    @Test
    void whatIsNotedMovesNothingAndIsRefusedElsewhere() {
        NewCase opened = cards.card(seller, 1);
        casebook.open(opened);
        assertThat(casebook.note(opened.id(), CardStage.RECEIVED, Event.Type.FOUND, event()))
                .isTrue();
        assertThat(casebook.note(opened.id(), CardStage.IN_REVIEW, Event.Type.FOUND, event()))
                .isFalse();
        assertThat(found(opened.id()).progress()).isEqualTo(opened.progress());
        assertThat(events.events(opened.id().subject())).extracting(Event::what).containsExactly("RECEIVED", "FOUND");
    }

    @Test
    void aNewPriceIsKept() {
        NewCase opened = cards.card(seller, 1);
        casebook.open(opened);
        FaceValue face = FaceValue.ofYuan(50);
        casebook.reprice(opened.id(), face, Price.of(face, 8200));
        assertThat(found(opened.id()).price()).contains(new Price(8200, 4100));
        assertThat(found(opened.id()).declared().faceValue()).contains(face);
    }

    private Move.Made refused(ReasonCode reason) {
        return Move.REFUSED.at(clock.instant()).because(reason);
    }

    private static CaseEvent event() {
        return CaseEvent.bySystem("in a test");
    }
}
