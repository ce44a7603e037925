package cardloop.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.money.ledger.TestLedgers;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import cardloop.testing.Together;
import cardloop.testing.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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

/** What every ledger must do, whatever the database. */
@TestInstance(Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource
class LedgerTest {
    private static final String FIRST_PAGE = "";

    @Parameter
    Vendor vendor;

    private TestDatabase database;
    private Ledger ledger;
    private AccountId available;
    private AccountId reserved;
    private String reference;

    @BeforeParameterizedClassInvocation
    void open() {
        database = vendor.fresh();
        ledger = TestLedgers.on(database, TestingClock.atAnyTime());
    }

    @BeforeEach
    void anySeller() {
        UUID seller = UUID.randomUUID();
        available = AccountId.available(seller);
        reserved = AccountId.reserved(seller);
        reference = UUID.randomUUID().toString();
    }

    @AfterEach
    void everythingBalances() {
        assertThat(ledger.trialBalance().sumFen()).isZero();
        assertThat(database.jdbc()
                        .sql("SELECT transfer_id FROM posting GROUP BY transfer_id HAVING SUM(amount_fen) <> 0")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @AfterParameterizedClassInvocation
    void close() {
        database.close();
    }

    @Test
    void anAccountNothingWasPostedToHasNothing() {
        assertThat(ledger.balanceFen(available)).isZero();
        assertThat(ledger.entries(available, FIRST_PAGE, 10)).isEqualTo(new Ledger.Entries(List.of(), ""));
    }

    @Test
    void aTransferMovesMoneyFromOneAccountToTheOther() {
        long stockBefore = ledger.balanceFen(AccountId.HOUSE_STOCK);
        credit(reference, 9_550);
        assertThat(ledger.balanceFen(available)).isEqualTo(9_550);
        assertThat(ledger.balanceFen(AccountId.HOUSE_STOCK)).isEqualTo(stockBefore - 9_550);
    }

    @Test
    void theTrialBalanceHasOneLineForEachClassOfAccounts() {
        credit(reference, 9_550);
        credit(reference + "-other", 100);
        TrialBalance trial = ledger.trialBalance();
        assertThat(trial.lines())
                .extracting(TrialBalance.Line::accountClass)
                .doesNotHaveDuplicates()
                .contains("house/stock", "seller/available")
                .allMatch(name -> !name.contains(available.value()));
        assertThat(trial.isBalanced()).isTrue();
    }

    @Test
    void aBalanceChangedByHandShowsInTheTrialBalance() {
        credit(reference, 9_550);
        nudge(1);
        assertThat(ledger.trialBalance().isBalanced()).isFalse();
        assertThat(ledger.trialBalance().sumFen()).isEqualTo(1);
        nudge(-1);
    }

    private void nudge(long fen) {
        database.jdbc()
                .sql("UPDATE account SET balance_fen = balance_fen + ? WHERE id = ?")
                .params(fen, available.value())
                .update();
    }

    @Test
    void theSameTransferAgainChangesNothing() {
        credit(reference, 9_550);
        credit(reference, 9_550);
        assertThat(ledger.balanceFen(available)).isEqualTo(9_550);
    }

    @Test
    void theSameTransferIsNotRefusedForTheFloorItHasReached() {
        credit(reference, 100);
        reserve(reference, 100);
        reserve(reference, 100);
        assertThat(ledger.balanceFen(available)).isZero();
        assertThat(ledger.balanceFen(reserved)).isEqualTo(100);
    }

    @Test
    void aReferenceIsNotPostedAgainWithOtherPostings() {
        credit(reference, 9_550);
        assertThatThrownBy(() -> credit(reference, 9_551)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.balanceFen(available)).isEqualTo(9_550);
    }

    @Test
    void postingsThatDoNotBalanceAreNoTransfer() {
        assertThatThrownBy(() -> ledger.post(
                        TransferKind.ACCEPTANCE,
                        reference,
                        List.of(new Posting(available, 10), new Posting(AccountId.HOUSE_STOCK, -9))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.post(TransferKind.ACCEPTANCE, reference, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Posting(available, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSellersAccountNeverGoesBelowZeroAndNothingOfTheTransferIsPosted() {
        credit(reference, 100);
        assertThatThrownBy(() -> reserve(reference, 101)).isInstanceOf(InsufficientFundsException.class);
        assertThat(ledger.balanceFen(available)).isEqualTo(100);
        assertThat(ledger.balanceFen(reserved)).isZero();
        assertThat(ledger.entries(available, FIRST_PAGE, 10).items()).hasSize(1);
        reserve(reference, 100);
        assertThat(ledger.balanceFen(reserved)).isEqualTo(100);
    }

    @Test
    void aTransferIsGoneWithTheTransactionAroundIt() {
        database.transactions().executeWithoutResult(status -> {
            credit(reference, 100);
            status.setRollbackOnly();
        });
        assertThat(ledger.balanceFen(available)).isZero();
        credit(reference, 100);
        assertThat(ledger.balanceFen(available)).isEqualTo(100);
    }

    @Test
    void aRepeatedTransferLeavesTheTransactionAroundItUsable() {
        credit(reference, 100);
        database.transactions().executeWithoutResult(_ -> {
            credit(reference, 100);
            credit(reference + "-2", 50);
        });
        assertThat(ledger.balanceFen(available)).isEqualTo(150);
    }

    @Test
    void sixtyFourThreadsOnFreshAccountsLoseNothing() {
        AtomicInteger number = new AtomicInteger();
        List<Object> outcomes = Together.run(64, () -> {
            credit(reference + "-" + number.incrementAndGet(), 10);
            return "done";
        });
        assertThat(outcomes).containsOnly("done");
        assertThat(ledger.balanceFen(available)).isEqualTo(640);
        assertThat(ledger.entries(available, FIRST_PAGE, 100).items()).hasSize(64);
    }

    @Test
    void sixtyFourThreadsWithOneReferencePostOnce() {
        List<Object> outcomes = Together.run(64, () -> {
            credit(reference, 10);
            return "done";
        });
        assertThat(outcomes).containsOnly("done");
        assertThat(ledger.balanceFen(available)).isEqualTo(10);
    }

    @Test
    void threadsDrawingAtOnceGetNoMoreThanThereIs() {
        credit(reference, 100);
        AtomicInteger number = new AtomicInteger();
        List<Object> outcomes = Together.run(16, () -> {
            reserve(reference + "-" + number.incrementAndGet(), 30);
            return "done";
        });
        assertThat(outcomes.stream().filter("done"::equals)).hasSize(3);
        assertThat(outcomes.stream().filter(InsufficientFundsException.class::isInstance))
                .hasSize(13);
        assertThat(ledger.balanceFen(available)).isEqualTo(10);
    }

    @Test
    void entriesComeNewestFirstInPagesAndTellTheRunningBalance() {
        for (int i = 1; i <= 5; i++) {
            credit(reference + "-" + i, i);
        }
        List<Ledger.Entry> read = new ArrayList<>();
        String cursor = FIRST_PAGE;
        do {
            Ledger.Entries page = ledger.entries(available, cursor, 2);
            assertThat(page.items()).hasSizeBetween(1, 2);
            read.addAll(page.items());
            cursor = page.nextCursor();
        } while (!cursor.isEmpty());
        assertThat(read).extracting(Ledger.Entry::amountFen).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(read).extracting(Ledger.Entry::balanceFen).containsExactly(15L, 10L, 6L, 3L, 1L);
        assertThat(read.getFirst().reference()).isEqualTo(reference + "-5");
    }

    @Test
    void aForeignCursorIsRefused() {
        assertThatThrownBy(() -> ledger.entries(available, "x", 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private void credit(String forWhat, long fen) {
        ledger.post(
                TransferKind.ACCEPTANCE,
                forWhat,
                List.of(new Posting(available, fen), new Posting(AccountId.HOUSE_STOCK, -fen)));
    }

    private void reserve(String forWhat, long fen) {
        ledger.post(
                TransferKind.PAYOUT_RESERVE,
                forWhat,
                List.of(new Posting(available, -fen), new Posting(reserved, fen)));
    }
}
