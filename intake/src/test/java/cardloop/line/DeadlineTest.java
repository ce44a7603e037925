package cardloop.line;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.evidence.JdbcEventLog;
import cardloop.casebook.Attention;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.casebook.JdbcAttention;
import cardloop.casebook.Move;
import cardloop.casebook.NewCase;
import cardloop.casebook.Progress;
import cardloop.casebook.WaitingCase;
import cardloop.casebook.WaitingCode;
import cardloop.casebook.book.JdbcCasebook;
import cardloop.casebook.book.TestingCards;
import cardloop.format.CardFormats;
import cardloop.inquiry.Standing;
import cardloop.issuers.Purpose;
import cardloop.issuers.QuestionBook;
import cardloop.issuers.UnscreenedQuestions;
import cardloop.issuers.questions.TestingQuestionBook;
import cardloop.review.TestingSampling;
import cardloop.risk.Screening;
import cardloop.risk.UnlimitedWrongCodes;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import cardloop.testing.Vendor;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to cards that nobody sees to in time, whatever the database. */
@ParameterizedClass
@EnumSource
class DeadlineTest {
    private static final CardFormats FORMATS = CardFormats.shipped();
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    @Parameter
    Vendor vendor;

    private final TestingClock clock = TestingClock.atAnyTime();
    private TestDatabase database;
    private Casebook casebook;
    private QuestionBook questions;
    private JdbcAttention attention;
    private DeadlineStep deadlines;
    private HeldStep held;
    private JudgeStep judge;
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
        questions = TestingQuestionBook.in(database.jdbc(), clock);
        attention = new JdbcAttention(database.jdbc());
        Rooms rooms = new Rooms(casebook, questions, database.transactions(), clock);
        deadlines = new DeadlineStep(rooms);
        held = new HeldStep(rooms, new Screening(FORMATS, new UnlimitedWrongCodes(), _ -> false));
        judge = new JudgeStep(rooms, FORMATS, TestingSampling.ofNone(database, clock), new UnlimitedWrongCodes());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anOutageOfDaysUsesUpNoRoundOfAHold() {
        CaseId id = opened(CardStage.ANSWERED.from(clock.instant()));
        answer(id, "1");
        assertThat(stageOf(id)).isEqualTo(CardStage.HELD);
        for (int day = 0; day < 3; day++) {
            clock.pass(A_DAY.plusHours(1));
            overdue();
        }
        assertThat(askedAgain(id)).isEqualTo(CardStage.HELD);
        clock.pass(A_DAY);
        assertThat(askedAgain(id)).isEqualTo(CardStage.REJECTED);
    }

    /** The hold is over, and the issuer says "locked" again. */
    private CardStage askedAgain(CaseId id) {
        casebook.claim(CardStage.HELD, 1, LEASE).forEach(held::handle);
        assertThat(stageOf(id)).isEqualTo(CardStage.QUEUED);
        casebook.act(id, Move.ANSWER_CAME.at(clock.instant()), CaseEvent.bySystem("-"));
        answer(id, String.valueOf(questions.rounds(id, Purpose.INTAKE)));
        return stageOf(id);
    }

    private void answer(CaseId id, String round) {
        var question = questions.open(UnscreenedQuestions.of(
                id,
                Purpose.INTAKE,
                round,
                FORMATS.find("QQCARD").orElseThrow().kind(),
                Optional.empty(),
                clock.instant()));
        database.jdbc()
                .sql("UPDATE question SET state = 'ANSWERED', standing = ?, answered_at = ? WHERE id = ?")
                .params(Standing.LOCKED.name(), clock.instant().atOffset(ZoneOffset.UTC), question.value())
                .update();
        casebook.claim(CardStage.ANSWERED, 1, LEASE).forEach(judge::handle);
    }

    @Test
    void aCaseOverItsDeadlineCountsUntilSomebodySeesToIt() {
        CaseId id = opened(waiting(CardStage.IN_REVIEW, WaitingCode.SAMPLED));
        assertThat(attention.now()).isEqualTo(new Attention(Map.of(), Map.of()));
        clock.pass(A_DAY);
        overdue();
        clock.pass(A_DAY);
        overdue();
        assertThat(attention.now()).isEqualTo(new Attention(Map.of(), Map.of(CardStage.IN_REVIEW, 1L)));
        assertThat(attention.cases(9)).singleElement().satisfies(waiting -> {
            assertThat(waiting.id()).isEqualTo(id);
            assertThat(waiting.isBreached()).isTrue();
            assertThat(waiting.deadline()).isEqualTo(clock.instant().plus(A_DAY));
        });
        casebook.act(id, Move.REVIEW_PASSED.at(clock.instant()), CaseEvent.bySystem("-"));
        assertThat(attention.now()).isEqualTo(new Attention(Map.of(), Map.of()));
        assertThat(attention.cases(9)).isEmpty();
    }

    @Test
    void aCardThatNoLaneAskedAboutForADayIsParkedAndSeenThoughItsQuestionIsNot() {
        CaseId id = opened(waiting(CardStage.QUEUED, WaitingCode.LANE_WAIT));
        clock.pass(A_DAY);
        overdue();
        assertThat(stageOf(id)).isEqualTo(CardStage.PARKED);
        assertThat(questions.parked()).isEmpty();
        assertThat(attention.now()).isEqualTo(new Attention(Map.of(WaitingCode.LANE_WAIT, 1L), Map.of()));
        assertThat(attention.cases(9)).extracting(WaitingCase::id).containsExactly(id);
        clock.pass(A_DAY);
        overdue();
        assertThat(attention.now())
                .isEqualTo(new Attention(Map.of(WaitingCode.LANE_WAIT, 1L), Map.of(CardStage.PARKED, 1L)));
    }

    @Test
    void theLongestOverItsDeadlineIsSeenFirst() {
        CaseId parked = opened(waiting(CardStage.PARKED, WaitingCode.CAPTCHA));
        clock.pass(Duration.ofHours(23));
        CaseId later = opened(waiting(CardStage.QUEUED, WaitingCode.LANE_WAIT));
        clock.pass(A_DAY);
        overdue();
        assertThat(attention.cases(9)).extracting(WaitingCase::id).containsExactly(parked, later);
        assertThat(attention.cases(1)).hasSize(1);
    }

    private CaseId opened(Progress progress) {
        TestingCards cards = new TestingCards(database.jdbc(), clock.instant());
        NewCase card = cards.card("QQCARD", cards.anySeller(), ++keys, progress);
        casebook.open(card);
        return card.id();
    }

    private Progress waiting(CardStage stage, WaitingCode what) {
        return stage.from(clock.instant()).waitingFor(what);
    }

    private void overdue() {
        casebook.claimOverdue(9, LEASE).forEach(deadlines::handle);
    }

    private CardStage stageOf(CaseId id) {
        return casebook.find(id).orElseThrow().progress().stage();
    }
}
