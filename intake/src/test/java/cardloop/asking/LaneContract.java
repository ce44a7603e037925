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
import cardloop.lanes.JdbcLaneDesk;
import cardloop.lanes.Lanes;
import cardloop.limits.IssuerLimits;
import cardloop.questions.Grant;
import cardloop.questions.JdbcIntents;
import cardloop.questions.JdbcLostQuestions;
import cardloop.questions.JdbcQuestionBook;
import cardloop.questions.NewQuestion;
import cardloop.questions.Purpose;
import cardloop.questions.Question;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import cardloop.testing.Together;
import cardloop.throttle.Egress;
import cardloop.throttle.Lane;
import cardloop.throttle.Pace;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the lanes must hold to, whatever the database. */
abstract class LaneContract {
    private static final Lane GUANGDONG = new Lane("tencent", new Egress("127.0.0.11", new Region("CN-GD")));
    private static final Lane ZHEJIANG = new Lane("tencent", new Egress("127.0.0.12", new Region("CN-ZJ")));
    private static final Lane JD = new Lane("jd", new Egress("127.0.0.11", new Region("CN-GD")));
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration NO_JITTER = Duration.ZERO;

    private final TestingClock clock = TestingClock.atAnyTime();
    private final AtomicInteger ids = new AtomicInteger();
    private TestDatabase database;
    private Casebook casebook;
    private JdbcLaneGrants grants;
    private JdbcOutcomes outcomes;
    private JdbcQuestionBook questions;
    private JdbcLostQuestions lost;
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
        grants = new JdbcLaneGrants(store, casebook, this::nowMicros, lanes());
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

    private long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    private static Lanes lanes() {
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

    private static CardKind kind(String issuer) {
        return new CardKind(
                issuer.equals("jd") ? "JD_E" : "QQCARD",
                new Bilingual("卡", "card"),
                CardKind.Category.GAME,
                Optional.of(issuer),
                Optional.empty(),
                Confidence.AGREED,
                Optional.empty());
    }

    private InquiryId ask(String issuer) {
        return ask(issuer, Purpose.INTAKE);
    }

    private InquiryId ask(String issuer, Purpose purpose) {
        Instant now = clock.instant();
        NewCase card = cards.card(
                kind(issuer).code(),
                seller,
                ++keys,
                Progress.waiting(CardStage.QUEUED, WaitingCode.LANE_WAIT, Owner.SYSTEM, now.plusSeconds(86_400)));
        casebook.open(card);
        return questions.open(new NewQuestion(card.id(), purpose, "1", kind(issuer), Optional.empty(), now));
    }

    private Grant granted(Lane lane) {
        Permit permit = grants.grant(lane);
        assertThat(permit).isInstanceOf(Permit.Granted.class);
        return ((Permit.Granted) permit).grant();
    }

    private CardStage stageOf(InquiryId id) {
        return casebook.find(questions.find(id).orElseThrow().caseId())
                .orElseThrow()
                .progress()
                .stage();
    }

    private void record(Grant grant, InquiryOutcome outcome) {
        outcomes.record(grant, outcome);
    }

    private void answer(Grant grant, Standing standing) {
        record(grant, new InquiryOutcome.Answered(CardFacts.only(standing)));
    }

    private static InquiryOutcome refused(Refusal.Scope scope, Duration retryAfter, Refusal refusal) {
        return new InquiryOutcome.Refused(scope, retryAfter, refusal, "code");
    }

    @Test
    void theIntentIsCommittedBeforeAnythingIsSent() {
        InquiryId id = ask("tencent");
        Grant grant = granted(GUANGDONG);
        assertThat(grant.id()).isEqualTo(id);
        assertThat(questions.find(id).orElseThrow().state()).isEqualTo(Question.State.ASKING);
        assertThat(stageOf(id)).isEqualTo(CardStage.CHECKING);
        assertThat(database.jdbc()
                        .sql("SELECT COUNT(*) FROM attempt WHERE question_id = ? AND outcome IS NULL")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingDueSpendsNothing() {
        assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.NothingDue.class);
        ask("tencent");
        granted(GUANGDONG);
    }

    @Test
    void noWindowHoldsMoreThanTheLimitWhoeverPulls() {
        for (int i = 0; i < 70; i++) {
            ask("tencent");
        }
        List<Long> times = new ArrayList<>();
        while (times.size() < 70) {
            switch (grants.grant(GUANGDONG)) {
                case Permit.Granted(Grant grant) -> {
                    times.add(nowMicros());
                    answer(grant, Standing.VALID);
                }
                case Permit.Wait(long micros) -> clock.pass(Duration.ofNanos(micros * 1_000));
                case Permit.NothingDue _, Permit.Paused _ -> throw new AssertionError("questions are due");
            }
        }
        long window = MINUTE.toNanos() / 1_000;
        for (int i = 30; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 30)).isGreaterThanOrEqualTo(window);
        }
    }

    @Test
    void ofManyWorkersAtOneSlotOneIsGranted() {
        for (int i = 0; i < 8; i++) {
            ask("tencent");
        }
        List<Object> permits = Together.run(8, () -> grants.grant(GUANGDONG));
        assertThat(permits).filteredOn(Permit.Granted.class::isInstance).hasSize(1);
        assertThat(permits).filteredOn(Permit.Wait.class::isInstance).hasSize(7);
    }

    @Test
    void twoEgressAddressesShareTheAccountsLimit() {
        Lane second = new Lane("jd", new Egress("127.0.0.12", new Region("CN-ZJ")));
        ask("jd");
        ask("jd");
        granted(JD);
        assertThat(grants.grant(second)).isInstanceOf(Permit.Wait.class);
        clock.pass(Duration.ofMillis(500));
        granted(second);
    }

    @Test
    void aNightQuestionWaitsForThoseOfSellers() {
        ask("tencent", Purpose.NIGHT);
        clock.pass(Duration.ofSeconds(1));
        InquiryId interactive = ask("tencent");
        assertThat(granted(GUANGDONG).id()).isEqualTo(interactive);
    }

    @Test
    void aRefusedAddressRestsAndTheQuestionGoesOutAgainUnderTheSameNumber() {
        InquiryId id = ask("tencent");
        Grant grant = granted(GUANGDONG);
        record(grant, refused(Refusal.Scope.EGRESS, Duration.ofSeconds(17), new Refusal.RateLimited()));
        assertThat(stageOf(id)).isEqualTo(CardStage.QUEUED);
        clock.pass(Duration.ofSeconds(16));
        assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.Wait.class);
        assertThat(granted(ZHEJIANG).id()).isEqualTo(id);
    }

    @Test
    void refusalsInARowRestTwiceAsLong() {
        InquiryId id = ask("tencent");
        List<Long> restsSeconds = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            record(granted(GUANGDONG), refused(Refusal.Scope.EGRESS, Duration.ZERO, new Refusal.RateLimited()));
            long micros = grants.grant(GUANGDONG) instanceof Permit.Wait(long wait) ? wait : 0;
            restsSeconds.add(micros / 1_000_000);
            clock.pass(Duration.ofNanos(micros * 1_000));
        }
        assertThat(restsSeconds).containsExactly(2L, 2L, 4L, 8L, 16L);
        assertThat(questions.find(id).orElseThrow().attempts()).isEqualTo(5);
    }

    @Test
    void aMinuteWithoutARefusalTakesOneDoublingBack() {
        ask("jd");
        for (int i = 0; i < 4; i++) {
            refuseJdAndRest();
        }
        clock.pass(MINUTE.multipliedBy(2));
        assertThat(refuseJdAndRest()).isEqualTo(Duration.ofSeconds(4));
    }

    private Duration refuseJdAndRest() {
        record(granted(JD), refused(Refusal.Scope.EGRESS, Duration.ZERO, new Refusal.RateLimited()));
        Duration rest =
                grants.grant(JD) instanceof Permit.Wait(long micros) ? Duration.ofNanos(micros * 1_000) : Duration.ZERO;
        clock.pass(rest.plusSeconds(1));
        return rest;
    }

    @Test
    void wrongPinsCountAsALimitOfTheAddress() {
        for (int i = 0; i < 5; i++) {
            ask("jd");
        }
        for (int i = 0; i < 4; i++) {
            answer(granted(JD), Standing.NOT_RECOGNISED);
            clock.pass(Duration.ofSeconds(2));
        }
        assertThat(grants.grant(JD)).isInstanceOf(Permit.Wait.class);
        clock.pass(Duration.ofHours(1));
        granted(JD);
    }

    @Test
    void aRightPinReturnsItsUnit() {
        for (int i = 0; i < 8; i++) {
            ask("jd");
        }
        for (int i = 0; i < 8; i++) {
            answer(granted(JD), Standing.VALID);
            clock.pass(Duration.ofSeconds(2));
        }
    }

    @Test
    void anUnknownKeepsItsUnitAndClimbsTheLadderUnderTheSameNumber() {
        InquiryId id = ask("jd");
        record(granted(JD), new InquiryOutcome.Unknown("timeout"));
        assertThat(stageOf(id)).isEqualTo(CardStage.UNRESOLVED);
        clock.pass(Duration.ofSeconds(4));
        assertThat(grants.grant(JD)).isInstanceOf(Permit.NothingDue.class);
        clock.pass(Duration.ofSeconds(1));
        Grant again = granted(JD);
        assertThat(again.id()).isEqualTo(id);
        record(again, new InquiryOutcome.Unknown("timeout"));
        clock.pass(Duration.ofSeconds(29));
        assertThat(grants.grant(JD)).isInstanceOf(Permit.NothingDue.class);
        clock.pass(Duration.ofSeconds(1));
        assertThat(granted(JD).attempt()).isEqualTo(3);
    }

    @Test
    void aQuestionWhoseAskerDiedIsAskedAgainUnderTheSameNumber() {
        InquiryId id = ask("tencent");
        granted(GUANGDONG);
        assertThat(lost.find(List.of(GUANGDONG))).isEmpty();
        clock.pass(JdbcIntents.ASKING_LEASE);
        Grant dead = lost.find(List.of(GUANGDONG)).getFirst();
        record(dead, new InquiryOutcome.Unknown("its asker died"));
        clock.pass(Duration.ofSeconds(5));
        assertThat(granted(GUANGDONG).id()).isEqualTo(id);
    }

    @Test
    void anAnswerThatComesTooLateChangesNothing() {
        InquiryId id = ask("tencent");
        Grant late = granted(GUANGDONG);
        clock.pass(JdbcIntents.ASKING_LEASE);
        record(lost.find(List.of(GUANGDONG)).getFirst(), new InquiryOutcome.Unknown("its asker died"));
        answer(late, Standing.USED);
        assertThat(questions.find(id).orElseThrow().state()).isEqualTo(Question.State.OPEN);
        assertThat(stageOf(id)).isEqualTo(CardStage.UNRESOLVED);
    }

    @Test
    void aRegionLockedCardGoesToALaneOfItsRegionOrToAPerson() {
        InquiryId id = ask("tencent");
        record(
                granted(ZHEJIANG),
                refused(Refusal.Scope.QUESTION, Duration.ZERO, new Refusal.WrongRegion(new Region("CN-GD"))));
        clock.pass(Duration.ofSeconds(2));
        assertThat(grants.grant(ZHEJIANG)).isInstanceOf(Permit.NothingDue.class);
        assertThat(granted(GUANGDONG).id()).isEqualTo(id);

        InquiryId elsewhere = ask("tencent");
        record(
                granted(ZHEJIANG),
                refused(Refusal.Scope.QUESTION, Duration.ZERO, new Refusal.WrongRegion(new Region("CN-BJ"))));
        assertThat(stageOf(elsewhere)).isEqualTo(CardStage.PARKED);
    }

    @Test
    void aCaptchaParksAndAPersonResumes() {
        InquiryId id = ask("tencent");
        record(granted(GUANGDONG), refused(Refusal.Scope.QUESTION, Duration.ZERO, new Refusal.Captcha("CH1")));
        assertThat(stageOf(id)).isEqualTo(CardStage.PARKED);
        assertThat(questions.parked()).hasSize(1);
        assertThat(questions.parked().getFirst().challenge()).contains("CH1");
        clock.pass(Duration.ofMinutes(10));
        assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.NothingDue.class);
        assertThat(questions.resume(id)).isTrue();
        assertThat(granted(GUANGDONG).id()).isEqualTo(id);
    }

    @Test
    void aConfigurationErrorStopsTheLaneUntilAPersonResumesIt() {
        ask("tencent");
        record(granted(GUANGDONG), refused(Refusal.Scope.LANE, Duration.ZERO, new Refusal.Configuration()));
        clock.pass(Duration.ofHours(2));
        assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.Paused.class);
        JdbcStore store = JdbcStore.of(database.jdbc(), database.transactionManager());
        var desk = new JdbcLaneDesk(lanes(), store.limits(), store.intents(), store.transactions(), this::nowMicros);
        assertThat(desk.pause("tencent", "127.0.0.11", false)).isTrue();
        granted(GUANGDONG);
    }

    @Test
    void wrongPinAndNoSuchCardArePublishedOnTheNextWholeTenSeconds() {
        InquiryId id = ask("tencent");
        clock.pass(Duration.ofMillis(3_210));
        answer(granted(GUANGDONG), Standing.WRONG_PIN);
        assertThat(casebook.claim(CardStage.ANSWERED, 1, MINUTE)).isEmpty();
        clock.pass(Duration.ofMillis(6_790));
        assertThat(casebook.claim(CardStage.ANSWERED, 1, MINUTE)).hasSize(1);
        assertThat(stageOf(id)).isEqualTo(CardStage.ANSWERED);
    }

    @Test
    void askingTwiceForTheSameRoundIsOneQuestion() {
        InquiryId id = ask("tencent");
        var caseId = questions.find(id).orElseThrow().caseId();
        assertThat(questions.open(new NewQuestion(
                        caseId, Purpose.INTAKE, "1", kind("tencent"), Optional.empty(), clock.instant())))
                .isEqualTo(id);
        assertThat(questions.rounds(caseId, Purpose.INTAKE)).isEqualTo(1);
    }
}
