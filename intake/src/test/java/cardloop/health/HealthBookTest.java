package cardloop.health;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.LimitClock;
import cardloop.base.evidence.JdbcEventLog;
import cardloop.card.Region;
import cardloop.inquiry.FollowUp;
import cardloop.issuers.CircuitStatus;
import cardloop.issuers.IssuerLimits;
import cardloop.issuers.Lanes;
import cardloop.issuers.lanes.CircuitRule;
import cardloop.issuers.lanes.JdbcCircuits;
import cardloop.issuers.lanes.JdbcLaneDesk;
import cardloop.issuers.limits.JdbcLimits;
import cardloop.issuers.questions.JdbcIntents;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestRows;
import cardloop.testing.TestingClock;
import cardloop.testing.Vendor;
import cardloop.throttle.Egress;
import cardloop.throttle.Lane;
import cardloop.throttle.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rows say of a lane, whatever the database. */
@ParameterizedClass
@EnumSource
class HealthBookTest {
    private static final Lane CMCC = new Lane("cmcc", new Egress("127.0.0.11", new Region("CN-GD")));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Parameter
    Vendor vendor;

    private final TestingClock clock = TestingClock.atAnyTime();
    private TestDatabase database;
    private JdbcLaneDesk desk;
    private HealthBook book;
    private int ids;

    @BeforeEach
    void open() {
        database = vendor.fresh();
        var wrongPins = new IssuerLimits.WrongPinBudget(2, Duration.ofHours(1), Duration.ZERO, IssuerLimits.Scope.CARD);
        Lanes lanes = new Lanes(
                List.of(CMCC),
                Map.of(
                        "cmcc",
                        new IssuerLimits(
                                "cmcc",
                                new Pace(2, MINUTE, Duration.ZERO),
                                Optional.of(new Pace(3, MINUTE, Duration.ZERO)),
                                new FollowUp.Query(Duration.ofSeconds(1), MINUTE, 1, true),
                                List.of(wrongPins))));
        JdbcEventLog events = new JdbcEventLog(database.jdbc(), database.transactions(), clock);
        CircuitRule rule = new CircuitRule(Duration.ofSeconds(5), MINUTE);
        JdbcCircuits circuits = new JdbcCircuits(database.jdbc(), events, rule, () -> 0).knowing(lanes.all());
        LimitClock limitClock = () -> ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        desk = new JdbcLaneDesk(
                lanes,
                new JdbcLimits(database.jdbc()),
                new JdbcIntents(database.jdbc()),
                circuits,
                database.transactions(),
                limitClock);
        book = new JdbcHealthBook(database.jdbc(), lanes, desk, limitClock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void outcomesOfTheLastHourAreCountedByLane() {
        attempt("Answered", 50);
        attempt("Unknown", 40);
        attempt("Refused", 30);
        attempt("NotSent", 20);
        attempt("Answered", 90);
        LaneHealth health = book.now().lane("cmcc/127.0.0.11").orElseThrow();
        assertThat(List.of(health.asked(), health.answered(), health.unknown(), health.refused(), health.notSent()))
                .containsExactly(4L, 1L, 1L, 1L, 1L);
        assertThat(health.latency().p50()).isEqualTo(250);
        assertThat(health.success()).isEqualTo(33);
        assertThat(book.now().violations()).isZero();
    }

    @Test
    void threeGrantsInAWindowOfTwoAreOneViolation() {
        attempt("Answered", 10);
        attempt("Answered", 10);
        attempt("Answered", 10);
        assertThat(book.now().violations()).isEqualTo(1);
    }

    @Test
    void queriesAreCountedAtTheirOwnDoorAndNotAgainstTheLimitOfSubmissions() {
        attempt("Pending", 10);
        attempt("Pending", 10, "QUERY");
        attempt("Answered", 10, "QUERY");
        LaneHealth health = book.now().lane("cmcc/127.0.0.11").orElseThrow();
        assertThat(health.grants()).isEqualTo(new WindowCount(1, 0));
        assertThat(health.queries()).isEqualTo(2);
        assertThat(health.queryGrants()).isEqualTo(new WindowCount(2, 1));
        assertThat(book.now().violations()).isEqualTo(1);
    }

    @Test
    void theRowsBehindALanesFiguresAreItsCallsOfTheHourTheLatestFirst() {
        attempt("Answered", 50);
        attempt("Refused", 40);
        attempt("Pending", 30, "QUERY");
        attempt("Answered", 20, "SUBMIT", "127.0.0.12");
        attempt("Answered", 90);
        assertThat(book.calls(CMCC, "", 10))
                .extracting(LaneCall::outcome)
                .containsExactly("Pending", "Refused", "Answered");
        assertThat(book.calls(CMCC, "", 1)).singleElement().satisfies(call -> {
            assertThat(call.query()).isTrue();
            assertThat(call.kind()).isEqualTo("SZX");
            assertThat(call.millis()).contains(250L);
        });
        assertThat(book.calls(CMCC, "Refused", 10)).hasSize(1);
    }

    @Test
    void anAccountIsCountedOverAllAddressesTogether() {
        attempt("Answered", 10);
        attempt("Answered", 10);
        assertThat(book.now().accounts()).containsExactly(new AccountHealth("cmcc", new WindowCount(2, 0), 3));
        attempt("Answered", 10, "SUBMIT", "127.0.0.12");
        attempt("Answered", 10, "SUBMIT", "127.0.0.12");
        assertThat(book.now().violations()).isEqualTo(1);
    }

    @Test
    void whatWaitsIsCountedByClassAndGetsNoPromiseWhileItsLaneIsPaused() {
        question(0, "OPEN");
        question(1, "ASKING");
        question(2, "OPEN");
        question(2, "ANSWERED");
        Backlog backlog = book.now().backlog("cmcc").orElseThrow();
        assertThat(List.of(backlog.interactive(), backlog.unresolved(), backlog.night()))
                .containsExactly(1L, 1L, 1L);
        assertThat(backlog.eta()).contains(Duration.ofSeconds(90));
        desk.pause("cmcc", "127.0.0.11", true);
        assertThat(book.now().backlog("cmcc").orElseThrow().eta()).isEmpty();
    }

    @Test
    void whatWaitsGetsNoPromiseWhileItsIssuerDoesNotAnswer() {
        question(0, "OPEN");
        database.jdbc()
                .sql("UPDATE lane_circuit SET step = 1, since_us = 1, until_us = ?")
                .param(ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()) + 1)
                .update();
        assertThat(book.now().backlog("cmcc").orElseThrow().eta()).isEmpty();
        assertThat(book.now().lane("cmcc/127.0.0.11").orElseThrow().circuit().state())
                .isEqualTo(CircuitStatus.State.OPEN);
    }

    private void attempt(String outcome, int minutesAgo) {
        attempt(outcome, minutesAgo, "SUBMIT");
    }

    private void attempt(String outcome, int minutesAgo, String door) {
        attempt(outcome, minutesAgo, door, "127.0.0.11");
    }

    private void attempt(String outcome, int minutesAgo, String door, String egress) {
        OffsetDateTime granted =
                clock.instant().minus(Duration.ofMinutes(minutesAgo)).atOffset(ZoneOffset.UTC);
        database.jdbc()
                .sql("INSERT INTO attempt (question_id, n, egress, granted_at, outcome, code, ended_at, door)"
                        + " VALUES (?, 1, ?, ?, ?, '-', ?, ?)")
                .params(question(0, "ANSWERED"), egress, granted, outcome, granted.plus(Duration.ofMillis(250)), door)
                .update();
    }

    private String question(int priority, String state) {
        String id = "INQ" + ++ids;
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        database.jdbc()
                .sql("INSERT INTO question (id, case_id, purpose, run_key, priority, issuer, kind, state, due_at,"
                        + " attempts, rung, created_at) VALUES (?, ?, 'INTAKE', '1', ?, 'cmcc', 'SZX', ?, ?, 0, 0,"
                        + " ?)")
                .params(id, TestRows.anyCase(database.jdbc()), priority, state, now, now)
                .update();
        return id;
    }
}
