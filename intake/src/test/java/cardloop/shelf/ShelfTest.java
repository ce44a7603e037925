package cardloop.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.card.Balance;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.receipt.CheckedNumber;
import cardloop.receipt.TypedNumber;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestRows;
import cardloop.testing.TestingClock;
import cardloop.testing.Together;
import cardloop.testing.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every shelf must do, whatever the database. */
@TestInstance(Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource
class ShelfTest {
    @Parameter
    Vendor vendor;

    private TestDatabase database;
    private TestingClock clock;
    private Shelf shelf;
    private Instant start;

    @BeforeParameterizedClassInvocation
    void open() {
        database = vendor.fresh();
    }

    @BeforeEach
    void emptyShelf() {
        database.jdbc().sql("DELETE FROM stock_item").update();
        clock = TestingClock.atAnyTime();
        start = clock.instant();
        shelf = new JdbcShelf(database.jdbc(), database.transactions(), clock, UUID::randomUUID, new Random(1));
    }

    @AfterParameterizedClassInvocation
    void close() {
        database.close();
    }

    @Test
    void everyItemHasAStockNumberOfItsOwn() {
        for (int i = 0; i < 3; i++) {
            shelf.shelve(szx(anyCase()));
        }
        List<String> numbers = database.jdbc()
                .sql("SELECT stock_no FROM stock_item")
                .query(String.class)
                .list();
        assertThat(numbers)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.startsWith("S") && CheckedNumber.read(number) instanceof TypedNumber.Good);
    }

    @Test
    void aShelvedCardIsFoundAsItWasDescribed() {
        StockItem.Description card = szx(anyCase());
        UUID id = shelf.shelve(card);
        assertThat(shelf.find(id)).contains(new StockItem(id, card, StockItem.State.ON_SHELF, start, start));
    }

    @Test
    void aCardOfWhichLittleIsKnownIsFoundToo() {
        StockItem.Description card = new StockItem.Description(
                anyCase(),
                "JD_E",
                FaceValue.ofYuan(50),
                Region.CN,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        assertThat(shelf.find(shelf.shelve(card)).orElseThrow().card()).isEqualTo(card);
    }

    @Test
    void aCaseHasOneItemHoweverOftenItIsShelvedAtTheSameMoment() {
        StockItem.Description card = szx(anyCase());
        List<Object> ids = Together.run(8, () -> shelf.shelve(card));
        assertThat(ids).allMatch(UUID.class::isInstance);
        assertThat(List.copyOf(java.util.Set.copyOf(ids))).hasSize(1);
    }

    @Test
    void aCaseIsNotShelvedAgainAsAnotherCard() {
        UUID caseId = anyCase();
        shelf.shelve(szx(caseId));
        StockItem.Description other = new StockItem.Description(
                caseId,
                "SZX",
                FaceValue.ofYuan(50),
                Region.CN,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        assertThatThrownBy(() -> shelf.shelve(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shelvingAgainLeavesTheTransactionAroundItUsable() {
        StockItem.Description card = szx(anyCase());
        UUID id = shelf.shelve(card);
        database.transactions().executeWithoutResult(status -> {
            assertThat(shelf.shelve(card)).isEqualTo(id);
            assertThat(shelf.vouched(card.caseId())).isTrue();
        });
    }

    @Test
    void anItemIsGoneWithTheTransactionAroundIt() {
        UUID caseId = anyCase();
        database.transactions().executeWithoutResult(status -> {
            shelf.shelve(szx(caseId));
            status.setRollbackOnly();
        });
        assertThat(shelf.counts(Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void onlyWhatStandsOnTheShelfIsVouchedForAndPulled() {
        UUID caseId = anyCase();
        UUID id = shelf.shelve(szx(caseId));
        clock.pass(Duration.ofHours(5));
        assertThat(shelf.vouched(caseId)).isTrue();
        assertThat(shelf.find(id).orElseThrow().lastVerifiedAt()).isEqualTo(clock.instant());
        assertThat(shelf.pull(caseId, "USED")).isTrue();
        assertThat(shelf.find(id).orElseThrow().state()).isEqualTo(StockItem.State.PULLED);
        assertThat(shelf.pull(caseId, "USED")).isFalse();
        assertThat(shelf.vouched(caseId)).isFalse();
        assertThat(shelf.pull(anyCase(), "USED")).isFalse();
    }

    @Test
    void aClaimedItemIsNotPulled() {
        UUID caseId = anyCase();
        shelf.shelve(szx(caseId));
        database.jdbc().sql("UPDATE stock_item SET state = 'CLAIMED'").update();
        assertThat(shelf.pull(caseId, "USED")).isFalse();
    }

    @Test
    void countsTellKindFaceRegionMonthAndTheOldestLook() {
        shelf.shelve(szx(anyCase()));
        clock.pass(Duration.ofDays(1));
        shelf.shelve(szx(anyCase()));
        UUID gone = anyCase();
        shelf.shelve(szx(gone));
        shelf.pull(gone, "USED");
        shelf.shelve(new StockItem.Description(
                anyCase(),
                "JD_E",
                FaceValue.ofYuan(50),
                Region.CN,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty()));
        StockCount szx = new StockCount("SZX", 10_000, "CN-GD", Optional.of("2028-06"), 2, start);
        StockCount jd = new StockCount("JD_E", 5_000, "CN", Optional.empty(), 1, clock.instant());
        assertThat(shelf.counts(Optional.empty(), Optional.empty())).containsExactly(jd, szx);
        assertThat(shelf.counts(Optional.of("SZX"), Optional.empty())).containsExactly(szx);
        assertThat(shelf.counts(Optional.empty(), Optional.of("CN"))).containsExactly(jd);
        assertThat(shelf.counts(Optional.of("SZX"), Optional.of("CN"))).isEmpty();
    }

    private UUID anyCase() {
        return TestRows.anyCase(database.jdbc());
    }

    private static StockItem.Description szx(UUID caseId) {
        return new StockItem.Description(
                caseId,
                "SZX",
                FaceValue.ofYuan(100),
                new Region("CN-GD"),
                Optional.of("20260001"),
                Optional.of(LocalDate.of(2028, 6, 30)),
                List.of("PHONE", "NAME"),
                Optional.of(new Balance(
                        10_000,
                        List.of(
                                new Balance.Split(2_000, LocalDate.of(2026, 5, 1)),
                                new Balance.Split(500, LocalDate.of(2026, 5, 3))))));
    }
}
