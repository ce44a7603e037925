package cardloop.issuers.asking;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.EventLog;
import cardloop.base.evidence.JdbcEventLog;
import cardloop.card.Bilingual;
import cardloop.card.CardKind;
import cardloop.card.Confidence;
import cardloop.card.Region;
import cardloop.casebook.CardStage;
import cardloop.casebook.Casebook;
import cardloop.casebook.NewCase;
import cardloop.casebook.WaitingCode;
import cardloop.casebook.book.JdbcCasebook;
import cardloop.casebook.book.TestingCards;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.FollowUp;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.issuers.IssuerLimits;
import cardloop.issuers.Lanes;
import cardloop.issuers.Purpose;
import cardloop.issuers.UnscreenedQuestions;
import cardloop.issuers.asking.outcome.CaseProgress;
import cardloop.issuers.asking.outcome.JdbcNoticeBook;
import cardloop.issuers.asking.outcome.JdbcOutcomes;
import cardloop.issuers.asking.outcome.JdbcStore;
import cardloop.issuers.asking.outcome.NoticeBook;
import cardloop.issuers.lanes.CircuitRule;
import cardloop.issuers.lanes.JdbcCircuits;
import cardloop.issuers.lanes.JdbcLaneDesk;
import cardloop.issuers.questions.Grant;
import cardloop.issuers.questions.JdbcQuestionBook;
import cardloop.issuers.questions.JdbcRunQuestions;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import cardloop.testing.Vendor;
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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** Lanes of two issuers over a fresh database, and the moves that their contracts are told in. */
abstract class LanesOnADatabase {
    static final Lane GUANGDONG = new Lane("tencent", new Egress("127.0.0.11", new Region("CN-GD")));
    static final Lane ZHEJIANG = new Lane("tencent", new Egress("127.0.0.12", new Region("CN-ZJ")));
    static final Lane JD = new Lane("jd", new Egress("127.0.0.11", new Region("CN-GD")));
    static final Lane JD_ZHEJIANG = new Lane("jd", new Egress("127.0.0.12", new Region("CN-ZJ")));
    /** Tells verdicts at a door of its own, to whoever has a ticket. */
    static final Lane NETEASE = new Lane("netease", new Egress("127.0.0.11", new Region("CN-GD")));
    /** Tells verdicts at a door of its own, by the question's number. */
    static final Lane GATEWAY = new Lane("gateway", new Egress("127.0.0.11", new Region("CN-GD")));

    static final Duration HOUR = Duration.ofHours(1);
    static final Duration MINUTE = Duration.ofMinutes(1);
    static final CircuitRule CIRCUIT = new CircuitRule(Duration.ofSeconds(5), MINUTE);
    private static final Duration NO_JITTER = Duration.ZERO;
    /** How much later than its call came back a wrong PIN may still be counted. */
    static final Duration MARGIN = Duration.ofMillis(10_500);

    final TestingClock clock = TestingClock.atAnyTime();
    private final AtomicInteger ids = new AtomicInteger();
    TestDatabase database;
    Casebook casebook;
    JdbcLaneGrants grants;
    JdbcQueryGrants queries;
    JdbcStore store;
    JdbcCircuits circuits;
    EventLog events;
    NoticeBook notices;
    JdbcOutcomes outcomes;
    JdbcQuestionBook questions;
    JdbcRunQuestions asked;
    private TestingCards cards;
    private UUID seller;
    private int keys;

    @Parameter
    Vendor vendor;

    TestDatabase freshDatabase() {
        return vendor.fresh();
    }

    @BeforeEach
    void open() {
        database = freshDatabase();
        events = new JdbcEventLog(database.jdbc(), database.transactions(), clock);
        casebook = new JdbcCasebook(
                database.jdbc(), database.transactionManager(), events, clock, UuidCreator::getTimeOrderedEpoch);
        store = JdbcStore.of(database.jdbc(), database.transactionManager(), events);
        circuits = new JdbcCircuits(database.jdbc(), events, CIRCUIT, () -> 0).knowing(lanes().all());
        grants = new JdbcLaneGrants(store, casebook, this::nowMicros, lanes(), circuits);
        queries = new JdbcQueryGrants(store, this::nowMicros, lanes(), circuits);
        outcomes = new JdbcOutcomes(store, new CaseProgress(casebook), this::nowMicros, lanes(), circuits);
        notices = new JdbcNoticeBook(store, outcomes, lanes());
        questions = new JdbcQuestionBook(
                database.jdbc(),
                clock,
                () -> new InquiryId("INQ" + ids.incrementAndGet()),
                Map.of("tencent", Set.of(new Region("CN-GD"), new Region("CN-ZJ"))));
        asked = new JdbcRunQuestions(database.jdbc(), clock);
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
        return new Lanes(List.of(GUANGDONG, ZHEJIANG, JD, JD_ZHEJIANG, NETEASE, GATEWAY), limits());
    }

    private static Map<String, IssuerLimits> limits() {
        var twoACard = new IssuerLimits.WrongPinBudget(2, HOUR, MARGIN, IssuerLimits.Scope.CARD);
        var threeACard = new IssuerLimits.WrongPinBudget(3, HOUR, MARGIN, IssuerLimits.Scope.CARD);
        var fourAnEgress = new IssuerLimits.WrongPinBudget(4, HOUR, MARGIN, IssuerLimits.Scope.EGRESS);
        var byTicket = new FollowUp.Query(Duration.ofSeconds(1), MINUTE, 10, true);
        var byNumber = new FollowUp.Query(MINUTE, Duration.ofMinutes(10), 10, false);
        return Map.of(
                "tencent", limits("tencent", 30, Optional.empty(), new FollowUp.Resubmit(), twoACard),
                "jd", limits("jd", 60, Optional.of(120), new FollowUp.Resubmit(), fourAnEgress, threeACard),
                "netease", limits("netease", 20, Optional.empty(), byTicket, threeACard),
                "gateway", limits("gateway", 100, Optional.empty(), byNumber, threeACard));
    }

    private static IssuerLimits limits(
            String issuer,
            int submit,
            Optional<Integer> account,
            FollowUp followUp,
            IssuerLimits.WrongPinBudget... wrongPins) {
        return new IssuerLimits(
                issuer,
                new Pace(submit, MINUTE, NO_JITTER),
                account.map(limit -> new Pace(limit, MINUTE, NO_JITTER)),
                followUp,
                List.of(wrongPins));
    }

    static CardKind kind(String issuer) {
        return kind(
                issuer,
                switch (issuer) {
                    case "jd" -> "JD_E";
                    case "netease" -> "NETEASE";
                    case "gateway" -> "UNICOM";
                    default -> "QQCARD";
                });
    }

    private static CardKind kind(String issuer, String code) {
        return new CardKind(
                code,
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

    InquiryId ask(String issuer, String kind) {
        return ask(kind(issuer, kind), Purpose.INTAKE, Optional.empty());
    }

    InquiryId ask(String issuer, Purpose purpose, Optional<String> lane) {
        return ask(kind(issuer), purpose, lane);
    }

    private InquiryId ask(CardKind kind, Purpose purpose, Optional<String> lane) {
        Instant now = clock.instant();
        NewCase card = cards.card(
                kind.code(), seller, ++keys, CardStage.QUEUED.from(now).waitingFor(WaitingCode.LANE_WAIT));
        casebook.open(card);
        return questions.open(UnscreenedQuestions.of(card.id(), purpose, "1", kind, lane, now));
    }

    /** Another question about the same number, as when it is sent again with another PIN. */
    InquiryId askAboutTheCardOf(InquiryId id) {
        String issuer = database.jdbc()
                .sql("SELECT issuer FROM question WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        InquiryId other = ask(issuer);
        database.jdbc()
                .sql("""
                    UPDATE card_case SET number_fingerprint = (SELECT number_fingerprint FROM card_case WHERE id = ?)
                    WHERE id = ?
                    """)
                .params(
                        questions.find(id).orElseThrow().caseId().value(),
                        questions.find(other).orElseThrow().caseId().value())
                .update();
        return other;
    }

    JdbcLaneDesk desk() {
        return new JdbcLaneDesk(
                lanes(), store.limits(), store.intents(), circuits, store.transactions(), this::nowMicros);
    }

    Grant granted(Lane lane) {
        return granted(grants.grant(lane));
    }

    /** A permit at the lane's door for queries. */
    Grant queryGranted(Lane lane) {
        return granted(queries.grant(lane));
    }

    private static Grant granted(Permit permit) {
        assertThat(permit).isInstanceOf(Permit.Granted.class);
        return ((Permit.Granted) permit).grant();
    }

    /** Calls whose asker died. */
    List<Grant> lost() {
        return outcomes.lost();
    }

    CardStage stageOf(InquiryId id) {
        return casebook.find(questions.find(id).orElseThrow().caseId())
                .orElseThrow()
                .progress()
                .stage();
    }

    Instant deadlineOf(InquiryId id) {
        return casebook.find(questions.find(id).orElseThrow().caseId())
                .orElseThrow()
                .progress()
                .deadline()
                .orElseThrow();
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
