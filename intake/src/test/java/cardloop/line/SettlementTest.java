package cardloop.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.base.evidence.JdbcEventLog;
import cardloop.casebook.CardStage;
import cardloop.casebook.CardStage.Owner;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.casebook.Move;
import cardloop.casebook.NewCase;
import cardloop.casebook.book.JdbcCasebook;
import cardloop.casebook.book.TestingCards;
import cardloop.format.CardFormats;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.Standing;
import cardloop.issuers.JudgingProperties;
import cardloop.issuers.Purpose;
import cardloop.issuers.Question;
import cardloop.issuers.QuestionBook;
import cardloop.issuers.UnscreenedQuestions;
import cardloop.issuers.questions.TestingQuestionBook;
import cardloop.money.ledger.TestLedgers;
import cardloop.review.TestingSampling;
import cardloop.risk.Screening;
import cardloop.risk.UnlimitedWrongCodes;
import cardloop.shelf.TestingShelves;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import cardloop.testing.Vendor;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is paid, and on which answer, whatever the database. */
@ParameterizedClass
@EnumSource
class SettlementTest {
    private static final CardFormats FORMATS = CardFormats.shipped();
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final long FACE_FEN = 3_000;

    @Parameter
    Vendor vendor;

    private final TestingClock clock = TestingClock.atAnyTime();
    private TestDatabase database;
    private Casebook casebook;
    private QuestionBook questions;
    private EventLog events;
    private SettleStep settle;
    private JudgeStep judge;
    private int keys;

    @BeforeEach
    void open() {
        database = vendor.fresh();
        events = new JdbcEventLog(database.jdbc(), database.transactions(), clock);
        casebook = new JdbcCasebook(
                database.jdbc(), database.transactionManager(), events, clock, UuidCreator::getTimeOrderedEpoch);
        questions = TestingQuestionBook.in(database.jdbc(), clock);
        Rooms rooms = new Rooms(casebook, questions, database.transactions(), clock);
        var sampling = TestingSampling.ofNone(database, clock);
        settle = new SettleStep(
                rooms,
                FORMATS,
                new Screening(FORMATS, new UnlimitedWrongCodes(), _ -> false),
                new JudgingProperties(10, List.of()).freshness(Set.of()),
                sampling,
                TestLedgers.on(database, clock),
                TestingShelves.on(database, clock));
        judge = new JudgeStep(rooms, FORMATS, sampling, new UnlimitedWrongCodes());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aYoungAnswerIsPaidOnAndNamedWithItsAge() {
        CaseId id = cleared();
        clock.pass(LIMIT);
        settle();
        assertThat(stageOf(id)).isEqualTo(CardStage.ACCEPTED);
        assertThat(lastEventOf(id))
                .isEqualTo("ACCEPTED: credited 2865 fen and shelved on the answer to INQ1, 600 s old");
        assertThat(paid()).isEqualTo(1);
    }

    @Test
    void ofACardThatWasNotDrawnNobodySaysThatItWas() {
        CaseId id = cleared();
        assertThat(events.events(id.subject()))
                .extracting(Event::what)
                .contains("NOT_SAMPLED")
                .doesNotContain("SAMPLED");
    }

    @Test
    void anOlderAnswerIsAskedAgainUnderANumberOfItsOwnBeforeItIsPaidOn() {
        CaseId id = cleared();
        clock.pass(LIMIT.plusSeconds(1));
        settle();
        assertThat(stageOf(id)).isEqualTo(CardStage.QUEUED);
        assertThat(lastEventOf(id)).isEqualTo("ASKED_AGAIN: not paid on the answer to INQ1, 601 s old");
        assertThat(paid()).isZero();

        clock.pass(Duration.ofHours(3));
        assertThat(stageOf(id)).isEqualTo(CardStage.QUEUED);
        answer(openQuestion(id), Standing.VALID, FACE_FEN);
        judge();
        settle();
        assertThat(stageOf(id)).isEqualTo(CardStage.ACCEPTED);
        assertThat(lastEventOf(id)).endsWith("the answer to INQ2, 0 s old");
        assertThat(paid()).isEqualTo(1);
    }

    @Test
    void whatTheIssuerSaysThenIsJudgedLikeAnyAnswer() {
        assertThat(askedAgain(Standing.USED, FACE_FEN)).isEqualTo(CardStage.REJECTED);
        assertThat(askedAgain(Standing.LOCKED, FACE_FEN)).isEqualTo(CardStage.HELD);
        assertThat(askedAgain(Standing.VALID, 2 * FACE_FEN)).isEqualTo(CardStage.OFFERED);
        assertThat(paid()).isZero();
    }

    private CardStage askedAgain(Standing standing, long faceFen) {
        CaseId id = cleared();
        clock.pass(Duration.ofHours(25));
        settle();
        answer(openQuestion(id), standing, faceFen);
        judge();
        return stageOf(id);
    }

    @Test
    void aVerdictThatMayHaveBeenMadeLongBeforeItWasHeardIsNotPaidOn() {
        CaseId id = cleared();
        tellOld(clock.instant().minus(Duration.ofHours(1)));
        settle();
        assertThat(stageOf(id)).isEqualTo(CardStage.QUEUED);
        assertThat(paid()).isZero();
    }

    private void tellOld(Instant lookedAt) {
        database.jdbc()
                .sql("UPDATE question SET facts_at = ?")
                .param(lookedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void aCardWhoseAnswersAreAlwaysTooOldComesToAPersonAndIsAskedAboutOncePerPress() {
        CaseId id = cleared();
        for (int round = 1; round <= 3; round++) {
            goStale(id);
        }
        clock.pass(LIMIT.multipliedBy(2));
        settle();
        assertThat(stageOf(id)).isEqualTo(CardStage.PARKED);
        assertThat(casebook.find(id).orElseThrow().progress().stage().owner()).contains(Owner.OPERATOR);
        assertThat(questions.rounds(id, Purpose.SETTLE)).isEqualTo(4);
        InquiryId parked = questions.parked().getFirst().id();

        assertThat(questions.resume(parked)).isTrue();
        answer(parked, Standing.VALID, FACE_FEN);
        judge();
        settle();
        assertThat(stageOf(id)).isEqualTo(CardStage.ACCEPTED);
    }

    private void goStale(CaseId id) {
        clock.pass(LIMIT.multipliedBy(2));
        settle();
        answer(openQuestion(id), Standing.VALID, FACE_FEN);
        judge();
        assertThat(stageOf(id)).isEqualTo(CardStage.CLEARED);
    }

    @Test
    void noSecondQuestionIsOpenedWhileOneIsNotResolved() {
        CaseId id = cleared();
        clock.pass(Duration.ofHours(1));
        settle();
        var kind = FORMATS.find("QQCARD").orElseThrow().kind();
        for (Purpose purpose : EnumSet.of(Purpose.INTAKE, Purpose.SETTLE)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> questions.open(
                            UnscreenedQuestions.of(id, purpose, "9", kind, Optional.empty(), clock.instant())));
        }
        assertThat(questions.rounds(id, Purpose.SETTLE)).isEqualTo(1);
    }

    /** Confirmed by its issuer now, and passed. */
    private CaseId cleared() {
        TestingCards cards = new TestingCards(database.jdbc(), clock.instant());
        NewCase card = cards.card("QQCARD", cards.anySeller(), ++keys, CardStage.QUEUED.from(clock.instant()));
        casebook.open(card);
        InquiryId id = questions.open(UnscreenedQuestions.first(
                card.id(), Purpose.INTAKE, FORMATS.find("QQCARD").orElseThrow().kind(), clock.instant()));
        answer(id, Standing.VALID, FACE_FEN);
        judge();
        assertThat(stageOf(card.id())).isEqualTo(CardStage.CLEARED);
        return card.id();
    }

    private void answer(InquiryId id, Standing standing, long faceFen) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.jdbc()
                .sql("UPDATE question SET state = 'ANSWERED', standing = ?, face_fen = ?, answer_region = 'CN',"
                        + " answered_at = ?, facts_at = ? WHERE id = ? AND state = 'OPEN'")
                .params(standing.name(), faceFen, now, now, id.value())
                .update();
        casebook.act(
                questions.find(id).orElseThrow().caseId(),
                Move.ANSWER_CAME.at(clock.instant()),
                CaseEvent.bySystem("-"));
    }

    private InquiryId openQuestion(CaseId id) {
        int round = questions.rounds(id, Purpose.SETTLE);
        Question question = questions
                .ofRun(new Question.OfCase(id), Purpose.SETTLE, String.valueOf(round))
                .orElseThrow();
        assertThat(question.state()).isEqualTo(Question.State.OPEN);
        return question.id();
    }

    private void settle() {
        casebook.claim(CardStage.CLEARED, 9, LEASE).forEach(settle::handle);
    }

    private void judge() {
        casebook.claim(CardStage.ANSWERED, 9, LEASE).forEach(judge::handle);
    }

    private CardStage stageOf(CaseId id) {
        return casebook.find(id).orElseThrow().progress().stage();
    }

    private String lastEventOf(CaseId id) {
        var last = events.events(id.subject()).getLast();
        return last.what() + ": " + last.why();
    }

    private long paid() {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM transfer WHERE kind = 'ACCEPTANCE'")
                .query(Long.class)
                .single();
    }
}
