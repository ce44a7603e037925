package cardloop.risk;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.evidence.JdbcEventLog;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.casebook.Move;
import cardloop.casebook.NewCase;
import cardloop.casebook.book.JdbcCasebook;
import cardloop.casebook.book.TestingCards;
import cardloop.judging.ReasonCode;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import cardloop.testing.Vendor;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the budgets for wrong codes must hold to, whatever the database. */
@ParameterizedClass
@EnumSource
class WrongCodeTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final byte[] HOME = {1};
    private static final byte[] CAFE = {2};
    /** Three of a seller, six from an address, nine in the house, whose longest pause is two minutes. */
    private static final ScreeningProperties FEW = new ScreeningProperties(24, 3, 6, 9, 60, 512, 2);

    @Parameter
    Vendor vendor;

    private final TestingClock clock = TestingClock.atAnyTime();
    private TestDatabase database;
    private Casebook casebook;
    private TestingCards cards;
    private WrongCodeBudget budget;
    private UUID seller;
    private int keys;

    @BeforeEach
    void open() {
        database = vendor.fresh();
        casebook = new JdbcCasebook(
                database.jdbc(),
                database.transactionManager(),
                new JdbcEventLog(database.jdbc(), database.transactions(), clock),
                clock,
                UuidCreator::getTimeOrderedEpoch);
        cards = new TestingCards(database.jdbc(), clock.instant());
        budget = new JdbcWrongCodeBudget(database.jdbc(), clock, FEW);
        seller = cards.anySeller();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private CaseId card(UUID of, byte[] address) {
        return card(cards.card(of, ++keys), address);
    }

    private CaseId card(NewCase sent, byte[] address) {
        casebook.open(sent);
        database.jdbc()
                .sql("UPDATE submission SET address_print = ? WHERE id = ?")
                .params(address, sent.origin().submissionId())
                .update();
        return sent.id();
    }

    private void wrong(int codes, UUID of, byte[] address) {
        for (int i = 0; i < codes; i++) {
            budget.notRecognised(card(of, address));
        }
    }

    @Test
    void withinAllBudgetsNobodyWaits() {
        wrong(2, seller, HOME);
        assertThat(budget.pause(card(seller, HOME))).isZero();
    }

    @Test
    void beyondHisFreeTriesASellerWaitsTwiceAsLongEachTimeFromWhereverHeSends() {
        wrong(3, seller, HOME);
        assertThat(budget.pause(card(seller, CAFE))).isEqualTo(MINUTE);
        wrong(1, seller, CAFE);
        assertThat(budget.pause(card(seller, HOME))).isEqualTo(MINUTE.multipliedBy(2));
        assertThat(budget.pause(card(cards.anySeller(), CAFE))).isZero();
    }

    @Test
    void whoOpensManyAccountsAtOneAddressGetsTheTriesOfTheAddress() {
        for (int i = 0; i < 6; i++) {
            wrong(1, cards.anySeller(), HOME);
        }
        assertThat(budget.pause(card(cards.anySeller(), HOME))).isEqualTo(MINUTE);
        wrong(2, cards.anySeller(), HOME);
        assertThat(budget.pause(card(cards.anySeller(), HOME))).isEqualTo(MINUTE.multipliedBy(2));
        assertThat(budget.pause(card(cards.anySeller(), CAFE))).isZero();
    }

    @Test
    void whoUsesManyAddressesTooGetsTheTriesOfTheHouseAndNobodyElseWaitsLongForThem() {
        for (int i = 0; i < 9; i++) {
            wrong(1, cards.anySeller(), new byte[] {3, (byte) i});
        }
        assertThat(budget.pause(card(seller, HOME))).isEqualTo(MINUTE);
        for (int i = 0; i < 90; i++) {
            wrong(1, cards.anySeller(), new byte[] {4, (byte) i});
        }
        assertThat(budget.pause(card(seller, HOME))).isEqualTo(MINUTE.multipliedBy(2));
    }

    @Test
    void aCardThatIsSomebodyElsesDrawsAndOnesOwnSentTwiceDoesNot() {
        card(cards.card(cards.anySeller(), 1_000), CAFE);
        card(cards.card(seller, 1_001), HOME);
        for (int i = 0; i < 3; i++) {
            budget.taken(card(cards.card(seller, 1_001), HOME), TestingCards.key(1_001));
        }
        assertThat(budget.pause(card(seller, HOME))).isZero();
        for (int key = 2_000; key < 2_003; key++) {
            card(cards.card(cards.anySeller(), key), CAFE);
            budget.taken(card(cards.card(seller, key), HOME), TestingCards.key(key));
        }
        assertThat(budget.pause(card(seller, HOME))).isEqualTo(MINUTE);
    }

    @Test
    void oneForeignCardSentOverAndOverIsOneWrongCodeOfItsSellerAndOfHisAddress() {
        card(cards.card(cards.anySeller(), 1_000), CAFE);
        for (int i = 0; i < 20; i++) {
            budget.taken(card(cards.card(seller, 1_000), HOME), TestingCards.key(1_000));
        }
        assertThat(budget.pause(card(seller, HOME))).isZero();
        wrong(1, seller, HOME);
        assertThat(budget.pause(card(seller, HOME))).isZero();
        wrong(1, seller, HOME);
        assertThat(budget.pause(card(seller, HOME))).as("three different ones").isEqualTo(MINUTE);
    }

    @Test
    void aCodeNobodyKnowsSentTwiceIsOneWrongCode() {
        for (int i = 0; i < 5; i++) {
            NewCase again = cards.card(seller, 3_000);
            CaseId sent = card(again, HOME);
            budget.notRecognised(sent);
            casebook.act(
                    sent,
                    Move.REFUSED.at(clock.instant()).because(ReasonCode.NOT_RECOGNISED),
                    CaseEvent.bySystem("test"));
        }
        assertThat(budget.pause(card(seller, HOME))).isZero();
    }

    @Test
    void aCaseDrawsOnce() {
        CaseId same = card(seller, HOME);
        for (int i = 0; i < 3; i++) {
            budget.notRecognised(same);
        }
        assertThat(budget.pause(card(seller, HOME))).isZero();
    }

    @Test
    void aDayLaterWrongCodesAreForgotten() {
        wrong(9, seller, HOME);
        assertThat(budget.pause(card(seller, HOME))).isPositive();
        clock.pass(Duration.ofDays(1));
        assertThat(budget.pause(card(seller, HOME))).isZero();
    }

    @Test
    void aCardWhoseAddressNobodyKeptDrawsOnTheOthersAlone() {
        for (int i = 0; i < 8; i++) {
            budget.notRecognised(open(cards.anySeller()));
        }
        assertThat(budget.pause(open(cards.anySeller()))).isZero();
        budget.notRecognised(open(cards.anySeller()));
        assertThat(budget.pause(open(cards.anySeller()))).isEqualTo(MINUTE);
    }

    private CaseId open(UUID of) {
        NewCase sent = cards.card(of, ++keys);
        casebook.open(sent);
        return sent.id();
    }
}
