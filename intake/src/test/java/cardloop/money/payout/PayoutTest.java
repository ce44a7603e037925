package cardloop.money.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.base.evidence.TestEventLogs;
import cardloop.money.AccountId;
import cardloop.money.InsufficientFundsException;
import cardloop.money.Ledger;
import cardloop.money.Payee;
import cardloop.money.Payees;
import cardloop.money.Payout;
import cardloop.money.PayoutDispatch;
import cardloop.money.PayoutStatus;
import cardloop.money.Payouts;
import cardloop.money.Posting;
import cardloop.money.TransferKind;
import cardloop.money.UnknownPayeeException;
import cardloop.money.channel.ChannelAnswer;
import cardloop.money.channel.PayoutOrder;
import cardloop.money.ledger.TestLedgers;
import cardloop.money.payout.TestingPayoutChannel.Next;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestRows;
import cardloop.testing.TestingClock;
import cardloop.testing.Together;
import cardloop.testing.Vendor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold of payouts, whatever the channel does and whatever the database. */
@TestInstance(Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource
class PayoutTest {
    @Parameter
    Vendor vendor;

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final Duration FIRST_RUNG = Duration.ofSeconds(5);
    private static final Duration A_DAY = Duration.ofDays(1);
    private TestDatabase database;
    private TestingClock clock;
    private TestingPayoutChannel channel;
    private Ledger ledger;
    private EventLog events;
    private Payees payees;
    private Payouts payouts;
    private PayoutDispatch dispatch;
    private UUID seller;
    private Payee payee;

    @BeforeParameterizedClassInvocation
    void open() {
        database = vendor.fresh();
    }

    @BeforeEach
    void aSellerWithAHundredYuan() {
        database.jdbc().sql("DELETE FROM payout").update();
        clock = TestingClock.atAnyTime();
        channel = new TestingPayoutChannel();
        ledger = TestLedgers.on(database, clock);
        events = TestEventLogs.on(database, clock);
        payees = new JdbcPayees(database.jdbc(), clock, UUID::randomUUID);
        payouts = new JdbcPayouts(database.jdbc(), database.transactions(), ledger, events, clock, UUID::randomUUID);
        dispatch = dispatch();
        seller = TestRows.anySeller(database.jdbc());
        payee = payees.add(seller, "+86 138-0000-0000", "张\u202e三");
        ledger.post(
                TransferKind.ACCEPTANCE,
                UUID.randomUUID().toString(),
                List.of(new Posting(AccountId.available(seller), 10_000), new Posting(AccountId.HOUSE_STOCK, -10_000)));
    }

    @AfterEach
    void moneyAndEventsHold() {
        assertThat(ledger.trialBalance().sumFen()).isZero();
        for (Payout payout : payouts.list(seller, 100)) {
            assertThat(events.firstBroken(payout.subject())).isEmpty();
        }
        assertThat(channel.sent().stream().map(PayoutOrder::outBizNo).distinct().count())
                .isLessThanOrEqualTo(payouts.list(seller, 100).size());
    }

    @AfterParameterizedClassInvocation
    void close() {
        database.close();
    }

    @Test
    void aRequestReservesTheMoneyAndSendsNothing() {
        Payout payout = request();
        assertThat(payout.status()).isEqualTo(PayoutStatus.PENDING);
        assertThat(payout.outBizNo()).matches("[0-9A-Za-z-]{1,32}");
        assertBalances(450, 9_550);
        assertThat(channel.sent()).isEmpty();
        assertThat(payouts.find(seller, payout.id())).contains(payout);
        assertThat(payouts.find(UUID.randomUUID(), payout.id())).isEmpty();
    }

    @Test
    void nobodyDrawsMoreThanIsAvailable() {
        assertThatThrownBy(() -> payouts.request(seller, payee.id(), 10_001))
                .isInstanceOf(InsufficientFundsException.class);
        assertThatThrownBy(() -> payouts.request(seller, payee.id(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(payouts.list(seller, 10)).isEmpty();
        assertBalances(10_000, 0);
    }

    @Test
    void nobodyDrawsToAnothersOrARemovedPayee() {
        UUID other = TestRows.anySeller(database.jdbc());
        assertThatThrownBy(() -> payouts.request(other, payee.id(), 1)).isInstanceOf(UnknownPayeeException.class);
        assertThat(payees.remove(other, payee.id())).isFalse();
        assertThat(payees.remove(seller, payee.id())).isTrue();
        assertThat(payees.remove(seller, payee.id())).isFalse();
        assertThat(payees.list(seller)).isEmpty();
        assertThatThrownBy(() -> payouts.request(seller, payee.id(), 1)).isInstanceOf(UnknownPayeeException.class);
    }

    @Test
    void aPayeeNeedsAnAccountAndAName() {
        assertThat(payees.list(seller)).containsExactly(payee);
        for (String[] no : new String[][] {{" ", "张三"}, {"1", "x".repeat(81)}, {"1\n2", "张三"}, {"1", "\u200b"}}) {
            assertThatThrownBy(() -> payees.add(seller, no[0], no[1])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aPaidOneLeavesTheHouseOnce() {
        Payout payout = request();
        drain();
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.SETTLED);
        assertBalances(450, 0);
        assertThat(channel.sent()).containsExactly(new PayoutOrder(payout.outBizNo(), "13800000000", "张三", 9_550));
        assertThat(whatHappenedTo(payout)).containsExactly("PAYOUT_REQUESTED", "PAYOUT_SENT", "PAYOUT_SETTLED");
        clock.pass(A_DAY);
        assertThat(dispatch.step()).isFalse();
    }

    @Test
    void aRefusedOneGivesTheMoneyBackWithTheReason() {
        channel.next(Next.REFUSES);
        Payout payout = request();
        drain();
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.FAILED);
        assertThat(payouts.find(seller, payout.id()).orElseThrow().reason()).contains("NAME_MISMATCH");
        assertBalances(10_000, 0);
    }

    @Test
    void oneInProgressIsAskedAboutUntilItEnds() {
        channel.next(Next.WORKS_ON_IT);
        Payout payout = request();
        drain();
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.SENT);
        clock.pass(FIRST_RUNG);
        drain();
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.SENT);
        channel.finishesWith(new ChannelAnswer.Failed("LIMIT"));
        clock.pass(Duration.ofSeconds(30));
        drain();
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.FAILED);
        assertBalances(10_000, 0);
        assertThat(channel.sent()).hasSize(1);
        assertThat(channel.asked()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY_BUT_PAYS", "ANSWER_LOST"})
    void oneThatHappenedWithoutAnAnswerIsAskedAboutAndNotSentAgain(Next outcome) {
        channel.next(outcome);
        Payout payout = request();
        drain();
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.UNKNOWN);
        assertBalances(450, 9_550);
        clock.pass(FIRST_RUNG.minusMillis(1));
        assertThat(dispatch.step()).isFalse();
        clock.pass(Duration.ofMillis(1));
        drain();
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.SETTLED);
        assertThat(channel.sent()).hasSize(1);
    }

    @Test
    void notFoundBeforeTheGraceSaysNothingAndAfterItTheSameNumberIsSentAgain() {
        channel.next(Next.BUSY_AND_NOTHING);
        Payout payout = request();
        drain();
        clock.pass(FIRST_RUNG);
        drain();
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.UNKNOWN);
        assertThat(channel.sent()).hasSize(1);
        clock.pass(GRACE.minus(FIRST_RUNG).minusMillis(1));
        drain();
        assertThat(channel.sent()).hasSize(1);
        clock.pass(Duration.ofMillis(1));
        drain();
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.SETTLED);
        assertThat(channel.sent()).hasSize(2);
        assertThat(channel.sent().stream().distinct()).hasSize(1);
        assertThat(channel.movedFen()).isEqualTo(9_550);
    }

    @Test
    void theLadderGrowsToADayAndNeverGivesUp() {
        channel.next(Next.ANSWER_LOST);
        channel.isSilent(true);
        Payout payout = request();
        drain();
        isTriedAfter(5, 30, 120, 600, 3_600, 86_400, 86_400);
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.UNKNOWN);
        assertThat(channel.sent()).hasSize(1);
        channel.isSilent(false);
        clock.pass(A_DAY);
        drain();
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.SETTLED);
    }

    @Test
    void aChannelThatCannotBeReachedIsTriedOnceAMinuteAndCostsNoRung() {
        channel.next(Next.ANSWER_LOST);
        channel.isUnreachable(true);
        Payout payout = request();
        drain();
        isTriedAfter(5, 5, 10, 20, 40, 60, 60, 60);
        channel.isUnreachable(false);
        channel.isSilent(true);
        isTriedAfter(60);
        channel.isSilent(false);
        isTriedAfter(30);
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.SETTLED);
    }

    @Test
    void oneThatNeverLeftUsIsSentLaterWithoutBeingAskedAbout() {
        channel.next(Next.UNREACHABLE);
        Payout payout = request();
        drain();
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.PENDING);
        clock.pass(FIRST_RUNG);
        drain();
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.SETTLED);
        assertThat(channel.asked()).isZero();
    }

    @Test
    void aNumberTakenByAnotherContentWaitsForAPerson() {
        channel.next(Next.NUMBER_TAKEN);
        Payout payout = request();
        drain();
        clock.pass(A_DAY);
        assertThat(dispatch.step()).isFalse();
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.UNKNOWN);
        assertThat(payouts.find(seller, payout.id()).orElseThrow().reason()).contains("CONFLICT");
        assertBalances(450, 9_550);
    }

    @Test
    void aCrashBeforeTheFirstByteEndsInOneTransfer() {
        channel.next(Next.CRASHES_BEFORE);
        assertOneTransferAfterACrash();
    }

    @Test
    void aCrashBeforeTheAnswerIsRecordedEndsInOneTransfer() {
        channel.next(Next.CRASHES_AFTER);
        assertOneTransferAfterACrash();
        assertThat(channel.sent()).hasSize(1);
    }

    @Test
    void aCrashBetweenReservingAndSendingEndsInOneTransfer() {
        Payout payout = request();
        assertThat(book().claim()).isPresent();
        assertThat(dispatch.step()).isFalse();
        clock.pass(LEASE);
        drain();
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.SETTLED);
        assertThat(channel.sent()).hasSize(1);
    }

    @Test
    void anAnswerThatComesAfterTheLeaseChangesNothingOnceThePayoutIsClosed() {
        Payout payout = request();
        PayoutBook.Due slow = book().claim().orElseThrow();
        clock.pass(LEASE);
        drain();
        assertThat(book().intend(slow)).isFalse();
        book().fail(slow, "LATE");
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.SETTLED);
        assertBalances(450, 0);
        assertThat(whatHappenedTo(payout)).endsWith("PAYOUT_SETTLED", "PAYOUT_LATE_ANSWER", "PAYOUT_LATE_ANSWER");
    }

    @Test
    void manyWorkersSendEachPayoutOnce() {
        for (int i = 0; i < 10; i++) {
            payouts.request(seller, payee.id(), 1_000);
        }
        assertThat(Together.run(8, () -> {
                    drain();
                    return "done";
                }))
                .containsOnly("done");
        drain();
        assertThat(channel.sent()).hasSize(10).doesNotHaveDuplicates();
        assertThat(payouts.list(seller, 100)).extracting(Payout::status).containsOnly(PayoutStatus.SETTLED);
        assertBalances(0, 0);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NUMBER_TAKEN")
    void whateverHappensMoneyLeavesExactlyWhenItIsSettled(Next outcome) {
        channel.next(outcome);
        Payout payout = request();
        for (int hours = 0; hours < 3; hours++) {
            try {
                drain();
            } catch (TestingPayoutChannel.Crash e) {
                dispatch = dispatch();
            }
            channel.finishesWith(new ChannelAnswer.Succeeded("CH1"));
            clock.pass(Duration.ofHours(1));
        }
        drain();
        boolean settled = statusOf(payout) == PayoutStatus.SETTLED;
        assertThat(settled).isEqualTo(outcome != Next.REFUSES);
        assertThat(channel.movedFen()).isEqualTo(settled ? 9_550 : 0);
        assertBalances(settled ? 450 : 10_000, 0);
    }

    private void assertOneTransferAfterACrash() {
        Payout payout = request();
        assertThatThrownBy(() -> dispatch.step()).isInstanceOf(TestingPayoutChannel.Crash.class);
        dispatch = dispatch();
        assertThat(dispatch.step()).isFalse();
        clock.pass(LEASE);
        drain();
        clock.pass(GRACE);
        drain();
        assertThat(statusOf(payout)).isEqualTo(PayoutStatus.SETTLED);
        assertThat(channel.movedFen()).isEqualTo(9_550);
        assertBalances(450, 0);
    }

    private Payout request() {
        return payouts.request(seller, payee.id(), 9_550);
    }

    private void drain() {
        while (dispatch.step()) {}
    }

    private PayoutDispatch dispatch() {
        return new LadderDispatch(book(), channel, clock, GRACE);
    }

    private void isTriedAfter(int... seconds) {
        for (int wait : seconds) {
            clock.pass(Duration.ofSeconds(wait).minusMillis(1));
            assertThat(dispatch.step()).isFalse();
            clock.pass(Duration.ofMillis(1));
            assertThat(dispatch.step()).isTrue();
        }
    }

    private PayoutBook book() {
        return new JdbcPayoutBook(database.jdbc(), database.transactions(), ledger, events, clock, LEASE);
    }

    private PayoutStatus statusOf(Payout payout) {
        return payouts.find(seller, payout.id()).orElseThrow().status();
    }

    private List<String> whatHappenedTo(Payout payout) {
        return events.events(payout.subject()).stream().map(Event::what).toList();
    }

    private void assertBalances(long availableFen, long reservedFen) {
        assertThat(ledger.balanceFen(AccountId.available(seller))).isEqualTo(availableFen);
        assertThat(ledger.balanceFen(AccountId.reserved(seller))).isEqualTo(reservedFen);
    }
}
