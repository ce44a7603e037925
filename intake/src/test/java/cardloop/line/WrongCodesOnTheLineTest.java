package cardloop.line;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.SealedKey;
import cardloop.base.evidence.JdbcEventLog;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.casebook.NewCase;
import cardloop.casebook.Progress;
import cardloop.casebook.WaitingCode;
import cardloop.casebook.book.JdbcCasebook;
import cardloop.casebook.book.TestingCards;
import cardloop.format.CardFormats;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.Standing;
import cardloop.issuers.ConfirmedCard;
import cardloop.issuers.Purpose;
import cardloop.issuers.QuestionBook;
import cardloop.issuers.UnscreenedQuestions;
import cardloop.issuers.questions.TestingQuestionBook;
import cardloop.review.ClearedCard;
import cardloop.review.Draw;
import cardloop.review.Sampling;
import cardloop.risk.Screening;
import cardloop.risk.WrongCodeBudget;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import cardloop.testing.TestingClock;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the line asks the budgets for wrong codes, and where it draws on them. */
class WrongCodesOnTheLineTest {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(4);
    private static final CardFormats FORMATS = CardFormats.shipped();

    private final TestingClock clock = TestingClock.atAnyTime();
    private final TestDatabase database = TestDatabases.h2();
    private final Casebook casebook = new JdbcCasebook(
            database.jdbc(),
            database.transactionManager(),
            new JdbcEventLog(database.jdbc(), database.transactions(), clock),
            clock,
            UuidCreator::getTimeOrderedEpoch);
    private final QuestionBook questions = TestingQuestionBook.in(database.jdbc(), clock);
    private final Rooms rooms = new Rooms(casebook, questions, database.transactions(), clock);
    private final TestingCards cards = new TestingCards(database.jdbc(), clock.instant());
    private final UsedUpBudget budget = new UsedUpBudget();

    /** Always four minutes; remembers who drew. */
    private static final class UsedUpBudget implements WrongCodeBudget {
        final List<CaseId> drawn = new ArrayList<>();

        @Override
        public Duration pause(CaseId card) {
            return PAUSE;
        }

        @Override
        public void notRecognised(CaseId card) {
            drawn.add(card);
        }

        @Override
        public void taken(CaseId card, SealedKey key) {
            throw new AssertionError("no key is taken here");
        }
    }

    /** No card of these tests gets so far. */
    private static final class NobodySampled implements Sampling {
        @Override
        public Draw draw(ConfirmedCard card) {
            throw new AssertionError("a rejected card is not drawn for");
        }

        @Override
        public Optional<ClearedCard> cleared(ConfirmedCard card) {
            return Optional.empty();
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCardOverTheBudgetIsNotRefusedButWaitsAndSaysWhy() {
        NewCase card = cards.card(cards.anySeller(), 1);
        casebook.open(card);

        new ScreenStep(rooms, new Screening(FORMATS, budget, _ -> false)).handle(claimed(CardStage.RECEIVED));

        Progress now = casebook.find(card.id()).orElseThrow().progress();
        assertThat(now.stage()).isEqualTo(CardStage.QUEUED);
        assertThat(now.waiting()).contains(WaitingCode.SLOWED);
        assertThat(dueOf(card.id())).isEqualTo(clock.instant().plus(PAUSE));
    }

    @Test
    void aCodeNobodyRecognisesDrawsAndAUsedCardDoesNot() {
        CaseId unknown = judged(1, Standing.NO_SUCH_CARD);
        CaseId wrongPin = judged(2, Standing.WRONG_PIN);
        judged(3, Standing.USED);
        assertThat(budget.drawn).containsExactly(unknown, wrongPin);
    }

    private CaseId judged(int key, Standing standing) {
        Instant now = clock.instant();
        NewCase card = cards.card("QQCARD", cards.anySeller(), key, CardStage.ANSWERED.from(now));
        casebook.open(card);
        InquiryId id = questions.open(UnscreenedQuestions.first(
                card.id(), Purpose.INTAKE, FORMATS.find("QQCARD").orElseThrow().kind(), now));
        database.jdbc()
                .sql("UPDATE question SET state = 'ANSWERED', standing = ?, answered_at = ? WHERE id = ?")
                .params(standing.name(), now.atOffset(ZoneOffset.UTC), id.value())
                .update();
        new JudgeStep(rooms, FORMATS, new NobodySampled(), budget).handle(claimed(CardStage.ANSWERED));
        return card.id();
    }

    private Lease claimed(CardStage stage) {
        return casebook.claim(stage, 1, LEASE).getFirst();
    }

    private Instant dueOf(CaseId card) {
        return database.jdbc()
                .sql("SELECT due_at FROM question WHERE case_id = ?")
                .param(card.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
