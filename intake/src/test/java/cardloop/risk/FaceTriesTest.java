package cardloop.risk;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.evidence.JdbcEventLog;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.CaseId;
import cardloop.casebook.Move;
import cardloop.casebook.NewCase;
import cardloop.casebook.book.JdbcCasebook;
import cardloop.casebook.book.TestingCards;
import cardloop.judging.ReasonCode;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import cardloop.testing.TestingClock;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong face value may be mended once, on both databases. */
class FaceTriesTest {
    private static final int KEY = 7;
    private static final int OTHER_KEY = 8;

    private final TestingClock clock = TestingClock.atAnyTime();

    static List<Supplier<TestDatabase>> vendors() {
        return List.of(TestDatabases::h2, TestDatabases::postgres);
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void aKeyRefusedForItsFaceValueMayComeOnceMoreAndThenNotAgain(Supplier<TestDatabase> vendor) {
        try (TestDatabase database = vendor.get()) {
            FaceTries tries = new JdbcFaceTries(database.jdbc());
            assertThat(tries.areUsedUp(sent(database, KEY))).isFalse();
            refuseAll(database, ReasonCode.FACE_VALUE);
            assertThat(tries.areUsedUp(sent(database, KEY))).isFalse();
            refuseAll(database, ReasonCode.FACE_VALUE);
            assertThat(tries.areUsedUp(sent(database, KEY))).isTrue();
            assertThat(tries.areUsedUp(sent(database, OTHER_KEY))).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void otherReasonsDoNotCount(Supplier<TestDatabase> vendor) {
        try (TestDatabase database = vendor.get()) {
            for (int i = 0; i < 3; i++) {
                sent(database, KEY);
                refuseAll(database, ReasonCode.NOT_RECOGNISED);
            }
            assertThat(new JdbcFaceTries(database.jdbc()).areUsedUp(sent(database, KEY)))
                    .isFalse();
        }
    }

    private JdbcCasebook casebook(TestDatabase database) {
        return new JdbcCasebook(
                database.jdbc(),
                database.transactionManager(),
                new JdbcEventLog(database.jdbc(), database.transactions(), clock),
                clock,
                UuidCreator::getTimeOrderedEpoch);
    }

    private CaseId sent(TestDatabase database, int key) {
        TestingCards cards = new TestingCards(database.jdbc(), clock.instant());
        NewCase card = cards.card(cards.anySeller(), key);
        casebook(database).open(card);
        return card.id();
    }

    private void refuseAll(TestDatabase database, ReasonCode reason) {
        database.jdbc()
                .sql("SELECT id FROM card_case WHERE stage = 'RECEIVED'")
                .query((row, _) -> new CaseId(row.getObject(1, java.util.UUID.class)))
                .list()
                .forEach(id -> casebook(database)
                        .act(id, Move.REFUSED.at(clock.instant()).because(reason), CaseEvent.bySystem(reason.name())));
    }
}
