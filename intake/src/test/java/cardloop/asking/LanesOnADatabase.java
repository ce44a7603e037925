package cardloop.asking;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.Bilingual;
import cardloop.card.CardKind;
import cardloop.card.Confidence;
import cardloop.card.Region;
import cardloop.casebook.Casebook;
import cardloop.casebook.JdbcCasebook;
import cardloop.casebook.TestingCards;
import cardloop.cases.CardStage;
import cardloop.cases.NewCase;
import cardloop.cases.Owner;
import cardloop.cases.Progress;
import cardloop.cases.WaitingCode;
import cardloop.evidence.JdbcEventLog;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.lanes.LaneGate;
import cardloop.lanes.Lanes;
import cardloop.limits.IssuerLimits;
import cardloop.questions.Grant;
import cardloop.questions.JdbcLostQuestions;
import cardloop.questions.JdbcQuestionBook;
import cardloop.questions.NewQuestion;
import cardloop.questions.Purpose;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import cardloop.throttle.Egress;
import cardloop.throttle.Lane;
import cardloop.throttle.Pace;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Lanes of two issuers over a fresh database, and the moves that their contracts are told in. */
abstract class LanesOnADatabase {
    static final Lane GUANGDONG = new Lane("tencent", new Egress("127.0.0.11", new Region("CN-GD")));
    static final Lane ZHEJIANG = new Lane("tencent", new Egress("127.0.0.12", new Region("CN-ZJ")));
    static final Lane JD = new Lane("jd", new Egress("127.0.0.11", new Region("CN-GD")));
    static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration NO_JITTER = Duration.ZERO;

    final TestingClock clock = TestingClock.atAnyTime();
    private final AtomicInteger ids = new AtomicInteger();
    TestDatabase database;
    Casebook casebook;
    JdbcLaneGrants grants;
    private JdbcOutcomes outcomes;
    JdbcQuestionBook questions;
    JdbcLostQuestions lost;
    private TestingCards cards;
    private UUID seller;
    private int keys;

    abstract TestDatabase freshDatabase();

    @BeforeEach
    void open() {
        database = freshDatabase();
        casebook = new JdbcCasebook(
                database.jdbc(),
                database.transactionManager(),
                new JdbcEventLog(database.jdbc(), database.transactions(), clock),
                clock,
                UuidCreator::getTimeOrderedEpoch);
        JdbcStore store = JdbcStore.of(database.jdbc(), database.transactionManager());
        grants = new JdbcLaneGrants(store, casebook, this::nowMicros, lanes(), LaneGate.OPEN);
        outcomes = new JdbcOutcomes(store, new CaseProgress(casebook), this::nowMicros, lanes());
        questions = new JdbcQuestionBook(database.jdbc(), clock, () -> new InquiryId("INQ" + ids.incrementAndGet()));
        lost = new JdbcLostQuestions(database.jdbc(), this::nowMicros);
        cards = new TestingCards(database.jdbc(), clock.instant());
        seller = cards.anySeller();
    }

    @AfterEach
    void close() {
        database.close();
    }

    long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    static Lanes lanes() {
        return new Lanes(List.of(GUANGDONG, ZHEJIANG, JD), limits());
    }

    private static Map<String, IssuerLimits> limits() {
        return Map.of(
                "tencent",
                new IssuerLimits(
                        "tencent",
                        new Pace(30, MINUTE, NO_JITTER),
                        Optional.empty(),
                        new IssuerLimits.WrongPinBudget(2, Duration.ofHours(1), IssuerLimits.Scope.CARD)),
                "jd",
                new IssuerLimits(
                        "jd",
                        new Pace(60, MINUTE, NO_JITTER),
                        Optional.of(new Pace(120, MINUTE, NO_JITTER)),
                        new IssuerLimits.WrongPinBudget(4, Duration.ofHours(1), IssuerLimits.Scope.EGRESS)));
    }

    static CardKind kind(String issuer) {
        return new CardKind(
                issuer.equals("jd") ? "JD_E" : "QQCARD",
                new Bilingual("卡", "card"),
                CardKind.Category.GAME,
                Optional.of(issuer),
                Optional.empty(),
                Confidence.AGREED,
                Optional.empty());
    }

    InquiryId ask(String issuer) {
        return ask(issuer, Purpose.INTAKE);
    }

    InquiryId ask(String issuer, Purpose purpose) {
        return ask(issuer, purpose, Optional.empty());
    }

    InquiryId ask(String issuer, Purpose purpose, Optional<String> lane) {
        Instant now = clock.instant();
        NewCase card = cards.card(
                kind(issuer).code(),
                seller,
                ++keys,
                Progress.waiting(CardStage.QUEUED, WaitingCode.LANE_WAIT, Owner.SYSTEM, now.plusSeconds(86_400)));
        casebook.open(card);
        return questions.open(new NewQuestion(card.id(), purpose, "1", kind(issuer), lane, now));
    }

    Grant granted(Lane lane) {
        Permit permit = grants.grant(lane);
        assertThat(permit).isInstanceOf(Permit.Granted.class);
        return ((Permit.Granted) permit).grant();
    }

    CardStage stageOf(InquiryId id) {
        return casebook.find(questions.find(id).orElseThrow().caseId())
                .orElseThrow()
                .progress()
                .stage();
    }

    void record(Grant grant, InquiryOutcome outcome) {
        outcomes.record(grant, outcome);
    }

    void answer(Grant grant, Standing standing) {
        record(grant, new InquiryOutcome.Answered(CardFacts.only(standing)));
    }

    static InquiryOutcome refused(Refusal.Scope scope, Duration retryAfter, Refusal refusal) {
        return new InquiryOutcome.Refused(scope, retryAfter, refusal, "code");
    }
}
