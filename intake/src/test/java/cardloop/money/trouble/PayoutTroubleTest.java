package cardloop.money.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.base.evidence.TestEventLogs;
import cardloop.money.AccountId;
import cardloop.money.JdbcPayoutDesk;
import cardloop.money.JdbcPayoutDesk.Outcome;
import cardloop.money.Ledger;
import cardloop.money.PayoutStatus;
import cardloop.money.Posting;
import cardloop.money.TransferKind;
import cardloop.money.TroubledPayout;
import cardloop.money.ledger.TestLedgers;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestRows;
import cardloop.testing.TestingClock;
import cardloop.testing.Together;
import cardloop.testing.Vendor;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people may do about payouts in trouble, whatever the database. */
@TestInstance(Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource
class PayoutTroubleTest {
    private static final String LETTER = "letter 2026-1130 of the channel";
    private static final long FEN = 9_550;

    @Parameter
    Vendor vendor;

    private TestDatabase database;
    private TestingClock clock;
    private Ledger ledger;
    private EventLog events;
    private JdbcPayoutDesk desk;
    private UUID seller;
    private UUID one;
    private UUID other;

    @BeforeParameterizedClassInvocation
    void open() {
        database = vendor.fresh();
    }

    @BeforeEach
    void aDesk() {
        database.jdbc().sql("DELETE FROM payout_closing").update();
        database.jdbc().sql("DELETE FROM payout").update();
        clock = TestingClock.atAnyTime();
        ledger = TestLedgers.on(database, clock);
        events = TestEventLogs.on(database, clock);
        desk = new JdbcPayoutDesk(database.jdbc(), database.transactions(), ledger, events, clock);
        seller = TestRows.anySeller(database.jdbc());
        one = TestRows.anySeller(database.jdbc());
        other = TestRows.anySeller(database.jdbc());
    }

    @AfterEach
    void booksBalance() {
        assertThat(ledger.trialBalance().sumFen()).isZero();
    }

    @AfterParameterizedClassInvocation
    void close() {
        database.close();
    }

    /** A payout with its money reserved. */
    private UUID payout(PayoutStatus status, int rung, int unreached, boolean due) {
        UUID payee = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.jdbc()
                .sql("INSERT INTO payee (id, seller_id, channel_account, name, created_at) VALUES (?, ?, ?, '张三', ?)")
                .params(payee, seller, payee.toString(), now)
                .update();
        List<@Nullable Object> values = Arrays.asList(
                id,
                seller,
                payee,
                FEN,
                "PO" + id.toString().substring(0, 20),
                status.name(),
                rung,
                unreached,
                due ? now : null,
                now,
                now);
        database.jdbc()
                .sql("INSERT INTO payout (id, seller_id, payee_id, amount_fen, out_biz_no, status, rung, unreached,"
                        + " due_at, created_at, updated_at, word) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " 'TIMEOUT')")
                .params(values)
                .update();
        ledger.post(
                TransferKind.ACCEPTANCE,
                id.toString(),
                List.of(new Posting(AccountId.reserved(seller), FEN), new Posting(AccountId.HOUSE_STOCK, -FEN)));
        return id;
    }

    private UUID unanswered() {
        return payout(PayoutStatus.UNKNOWN, 5, 0, true);
    }

    private long available() {
        return ledger.balanceFen(AccountId.available(seller));
    }

    @Test
    void onlyThoseThatWaitedTooLongOrForAPersonAreInTrouble() {
        payout(PayoutStatus.UNKNOWN, 4, 0, true);
        payout(PayoutStatus.PENDING, 0, 13, true);
        payout(PayoutStatus.SETTLED, 9, 0, false);
        payout(PayoutStatus.FAILED, 9, 0, false);
        List<UUID> troubled = List.of(
                unanswered(),
                payout(PayoutStatus.SENT, 6, 0, true),
                payout(PayoutStatus.PENDING, 0, 14, true),
                payout(PayoutStatus.UNKNOWN, 0, 0, false));
        assertThat(desk.list(100)).extracting(TroubledPayout::id).containsExactlyInAnyOrderElementsOf(troubled);
        assertThat(desk.list(100)).extracting(TroubledPayout::word).containsOnly("TIMEOUT");
        assertThat(desk.count(100)).isEqualTo(4);
        assertThat(desk.count(2)).isEqualTo(2);
    }

    @Test
    void onePersonCanHaveTheChannelAsked() {
        UUID parked = payout(PayoutStatus.UNKNOWN, 0, 0, false);
        assertThat(desk.askNow(parked, one)).isEqualTo(Outcome.DONE);
        assertThat(row(parked, "status")).isEqualTo("UNKNOWN");
        assertThat(row(parked, "due_at")).isNotNull();
        UUID unsent = payout(PayoutStatus.PENDING, 0, 20, true);
        assertThat(desk.askNow(unsent, one)).isEqualTo(Outcome.DONE);
        assertThat(row(unsent, "status")).isEqualTo("PENDING");
        assertThat(whatHappenedTo(unsent)).containsExactly("PAYOUT_ASK_NOW");
    }

    @Test
    void closingAsFailedTakesTwoPeopleAndGivesTheMoneyBackOnce() {
        UUID payout = unanswered();
        assertThat(desk.closeAsFailed(payout, one, LETTER)).isEqualTo(Outcome.AWAITING_SECOND);
        assertThat(desk.closeAsFailed(payout, one, LETTER)).isEqualTo(Outcome.SAME_PERSON);
        assertThat(desk.closeAsFailed(payout, other, "another letter")).isEqualTo(Outcome.OTHER_PROOF);
        assertThat(available()).isZero();
        assertThat(desk.closeAsFailed(payout, other, LETTER)).isEqualTo(Outcome.DONE);
        assertThat(desk.closeAsFailed(payout, other, LETTER)).isEqualTo(Outcome.NOT_FOUND);
        assertThat(available()).isEqualTo(FEN);
        assertThat(row(payout, "status")).isEqualTo("FAILED");
        assertThat(row(payout, "due_at")).isNull();
        assertThat(whatHappenedTo(payout)).containsExactly("PAYOUT_CLOSE_WANTED", "PAYOUT_FAILED");
    }

    @Test
    void aWishToCloseLapsesAfterADay() {
        UUID payout = unanswered();
        desk.closeAsFailed(payout, one, LETTER);
        clock.pass(Duration.ofDays(1));
        assertThat(desk.list(1).getFirst().closing()).isEmpty();
        assertThat(desk.closeAsFailed(payout, other, LETTER)).isEqualTo(Outcome.AWAITING_SECOND);
        assertThat(available()).isZero();
    }

    @Test
    void nothingIsDoneWhileAWorkerHasIt() {
        UUID payout = unanswered();
        database.jdbc()
                .sql("UPDATE payout SET lease_until = ? WHERE id = ?")
                .params(clock.instant().plusSeconds(30).atOffset(ZoneOffset.UTC), payout)
                .update();
        assertThat(desk.askNow(payout, one)).isEqualTo(Outcome.BUSY);
        assertThat(desk.closeAsFailed(payout, one, LETTER)).isEqualTo(Outcome.BUSY);
        clock.pass(Duration.ofSeconds(31));
        assertThat(desk.askNow(payout, one)).isEqualTo(Outcome.DONE);
    }

    @Test
    void whatIsNotInTroubleCannotBePressed() {
        UUID fine = payout(PayoutStatus.SENT, 1, 0, true);
        assertThat(desk.askNow(fine, one)).isEqualTo(Outcome.NOT_FOUND);
        assertThat(desk.closeAsFailed(fine, one, LETTER)).isEqualTo(Outcome.NOT_FOUND);
        assertThat(desk.askNow(UUID.randomUUID(), one)).isEqualTo(Outcome.NOT_FOUND);
    }

    @Test
    void manyPeopleAtOnceCloseOneOnce() {
        UUID payout = unanswered();
        desk.closeAsFailed(payout, one, LETTER);
        assertThat(Together.run(8, () -> desk.closeAsFailed(payout, other, LETTER)))
                .containsOnlyOnce(Outcome.DONE)
                .allMatch(outcome -> outcome == Outcome.DONE || outcome == Outcome.NOT_FOUND);
        assertThat(available()).isEqualTo(FEN);
    }

    private @Nullable Object row(UUID id, String column) {
        return database.jdbc()
                .sql("SELECT " + column + " FROM payout WHERE id = ?")
                .param(id)
                .query()
                .singleRow()
                .get(column);
    }

    private List<String> whatHappenedTo(UUID payout) {
        return events.events("payout:" + payout).stream().map(Event::what).toList();
    }
}
