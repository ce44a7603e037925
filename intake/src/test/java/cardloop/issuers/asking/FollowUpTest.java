package cardloop.issuers.asking;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.casebook.CardStage;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Presence;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.issuers.LaneStatus;
import cardloop.issuers.Question;
import cardloop.issuers.questions.Errand;
import cardloop.issuers.questions.Grant;
import cardloop.issuers.questions.JdbcIntents;
import cardloop.throttle.Lane;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How a question is followed up that was sent and has no answer, whatever the database. */
@ParameterizedClass
@EnumSource
class FollowUpTest extends LanesOnADatabase {
    private static final InquiryOutcome UNKNOWN = new InquiryOutcome.Unknown("timeout");
    private static final InquiryOutcome NOT_FOUND = new InquiryOutcome.NotFound("50 after its grace");
    private static final InquiryOutcome NOT_SENT = new InquiryOutcome.NotSent("too late to leave", Presence.UNTOLD);

    private static InquiryOutcome pending(Duration askAfter) {
        return new InquiryOutcome.Pending("T1", askAfter);
    }

    @Test
    void aPendingQuestionIsAskedAfterWithItsTicketAtTheDoorForQueries() {
        InquiryId id = ask("netease");
        record(granted(NETEASE), pending(Duration.ofSeconds(1)));
        assertThat(queries.grant(NETEASE)).isInstanceOf(Permit.NothingDue.class);
        clock.pass(Duration.ofSeconds(1));
        Grant query = queryGranted(NETEASE);
        assertThat(query.id()).isEqualTo(id);
        assertThat(query.errand()).isEqualTo(new Errand.Query(2, Optional.of("T1"), Duration.ofSeconds(1)));
        answer(query, Standing.VALID);
        assertThat(stageOf(id)).isEqualTo(CardStage.ANSWERED);
    }

    @Test
    void aTicketStaysOutOfWhatIsPrinted() {
        assertThat(new Errand.Query(1, Optional.of("T1"), Duration.ZERO))
                .asString()
                .doesNotContain("T1");
    }

    @Test
    void noQueryIsEarlierThanTheProtocolsFirst() {
        ask("gateway");
        record(granted(GATEWAY), pending(Duration.ofSeconds(1)));
        clock.pass(Duration.ofSeconds(59));
        assertThat(queries.grant(GATEWAY)).isInstanceOf(Permit.NothingDue.class);
        clock.pass(Duration.ofSeconds(1));
        queryGranted(GATEWAY);
    }

    @Test
    void noRungOfTheLadderIsEarlierThanTheProtocolsFirstQuery() {
        ask("gateway");
        record(granted(GATEWAY), UNKNOWN);
        clock.pass(Duration.ofSeconds(59));
        assertThat(queries.grant(GATEWAY)).isInstanceOf(Permit.NothingDue.class);
        assertThat(grants.grant(GATEWAY)).isInstanceOf(Permit.NothingDue.class);
        clock.pass(Duration.ofSeconds(1));
        assertThat(queryGranted(GATEWAY).errand())
                .isEqualTo(new Errand.Query(2, Optional.empty(), Duration.ofSeconds(60)));
    }

    @Test
    void aQueryThatNobodyHeardOfAfterTheGraceIsSubmittedAgainUnderItsNumberAndItsAgeBeginsAnew() {
        InquiryId id = ask("gateway");
        record(granted(GATEWAY), UNKNOWN);
        clock.pass(Duration.ofMinutes(11));
        record(queryGranted(GATEWAY), NOT_FOUND);
        clock.pass(Duration.ofSeconds(1));
        assertThat(queries.grant(GATEWAY)).isInstanceOf(Permit.NothingDue.class);
        Grant again = granted(GATEWAY);
        assertThat(again.id()).isEqualTo(id);
        assertThat(again.errand()).isEqualTo(new Errand.Submit(3));
        record(again, pending(Duration.ofSeconds(1)));
        clock.pass(MINUTE);
        assertThat(((Errand.Query) queryGranted(GATEWAY).errand()).age()).isEqualTo(MINUTE);
    }

    @Test
    void aQueryThatDidNotLeaveClimbsNoRungAndIsAQueryAgainHoweverOldItsQuestionIs() {
        ask("gateway");
        record(granted(GATEWAY), UNKNOWN);
        clock.pass(Duration.ofMinutes(11));
        for (int lost = 0; lost < 9; lost++) {
            record(queryGranted(GATEWAY), NOT_SENT);
            clock.pass(Duration.ofSeconds(1));
            assertThat(grants.grant(GATEWAY)).isInstanceOf(Permit.NothingDue.class);
        }
        record(queryGranted(GATEWAY), UNKNOWN);
        clock.pass(Duration.ofSeconds(30));
        queryGranted(GATEWAY);
    }

    @Test
    void aSubmissionThatDidNotLeaveClimbsNoRung() {
        ask("jd");
        for (int lost = 0; lost < 9; lost++) {
            record(granted(JD), NOT_SENT);
            clock.pass(Duration.ofSeconds(2));
        }
        record(granted(JD), UNKNOWN);
        clock.pass(Duration.ofSeconds(5));
        granted(JD);
    }

    @Test
    void whereOnlyATicketCanBeAskedAboutAQuestionWithoutOneIsSubmittedAgainUnderItsNumber() {
        InquiryId id = ask("netease");
        record(granted(NETEASE), UNKNOWN);
        clock.pass(Duration.ofSeconds(5));
        assertThat(queries.grant(NETEASE)).isInstanceOf(Permit.NothingDue.class);
        Grant again = granted(NETEASE);
        assertThat(again.id()).isEqualTo(id);
        record(again, pending(Duration.ofSeconds(1)));
        clock.pass(Duration.ofSeconds(2));
        assertThat(((Errand.Query) queryGranted(NETEASE).errand()).age()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void queriesAreSpacedStrictlyAndSpendNoSubmission() {
        ask("netease");
        record(granted(NETEASE), pending(Duration.ofMillis(1)));
        ask("netease");
        clock.pass(Duration.ofSeconds(3));
        record(granted(NETEASE), pending(Duration.ofMillis(1)));
        clock.pass(Duration.ofSeconds(3));
        ask("netease");
        record(queryGranted(NETEASE), pending(Duration.ofMillis(1)));
        assertThat(queries.grant(NETEASE)).isEqualTo(new Permit.Wait(100_000));
        clock.pass(Duration.ofMillis(100));
        queryGranted(NETEASE);
        granted(NETEASE);
    }

    @Test
    void aQueryHoldsNoWrongPinAndAWrongOneKeepsTheSubmissionsUnit() {
        ask("gateway");
        record(granted(GATEWAY), pending(Duration.ofSeconds(1)));
        assertThat(units()).isEqualTo(1);
        clock.pass(MINUTE);
        Grant query = queryGranted(GATEWAY);
        assertThat(units()).isEqualTo(1);
        answer(query, Standing.NOT_RECOGNISED);
        assertThat(units()).isEqualTo(1);

        ask("gateway");
        record(granted(GATEWAY), pending(Duration.ofSeconds(1)));
        clock.pass(MINUTE);
        answer(queryGranted(GATEWAY), Standing.VALID);
        assertThat(units()).isEqualTo(1);
    }

    private int units() {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM limit_unit")
                .query(Integer.class)
                .single();
    }

    private LaneStatus seenOf(Lane lane) {
        return desk().lanes().stream()
                .filter(status -> status.lane().equals(lane.label()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRefusedQueryRestsItsOwnDoorAndStaysAQuery() {
        ask("netease");
        record(granted(NETEASE), pending(Duration.ofSeconds(1)));
        clock.pass(Duration.ofSeconds(3));
        ask("netease");
        record(queryGranted(NETEASE), refused(Refusal.Scope.EGRESS, Duration.ofSeconds(30), new Refusal.RateLimited()));
        assertThat(seenOf(NETEASE).restingUntil()).isEmpty();
        assertThat(seenOf(NETEASE).queriesRestUntil()).isPresent();
        clock.pass(Duration.ofSeconds(29));
        assertThat(queries.grant(NETEASE)).isInstanceOf(Permit.Wait.class);
        granted(NETEASE);
        clock.pass(Duration.ofSeconds(1));
        queryGranted(NETEASE);
    }

    @Test
    void aQuestionThatWasTakenInAndThenRefusedIsSubmittedAgainUnderItsNumber() {
        InquiryId id = ask("gateway");
        record(granted(GATEWAY), pending(Duration.ofSeconds(1)));
        clock.pass(MINUTE);
        record(queryGranted(GATEWAY), refused(Refusal.Scope.EGRESS, Duration.ofSeconds(5), new Refusal.Closed()));
        clock.pass(Duration.ofSeconds(4));
        assertThat(grants.grant(GATEWAY)).isInstanceOf(Permit.NothingDue.class);
        clock.pass(Duration.ofSeconds(1));
        assertThat(granted(GATEWAY).id()).isEqualTo(id);
    }

    @Test
    void aQueryWhoseAskerDiedIsAQueryAgain() {
        InquiryId id = ask("gateway");
        record(granted(GATEWAY), pending(Duration.ofSeconds(1)));
        clock.pass(MINUTE);
        queryGranted(GATEWAY);
        clock.pass(JdbcIntents.ASKING_LEASE);
        Grant dead = lost().getFirst();
        assertThat(dead.isQuery()).isTrue();
        record(dead, UNKNOWN);
        clock.pass(Duration.ofSeconds(5));
        assertThat(queryGranted(GATEWAY).id()).isEqualTo(id);
    }

    @Test
    void aSubmissionWhoseAskerDiedCountsAsSentSinceItsGrant() {
        ask("gateway");
        granted(GATEWAY);
        clock.pass(JdbcIntents.ASKING_LEASE);
        record(lost().getFirst(), UNKNOWN);
        clock.pass(Duration.ofSeconds(15));
        assertThat(((Errand.Query) queryGranted(GATEWAY).errand()).age()).isEqualTo(MINUTE);
    }

    @Test
    void aQuestionNobodyAnswersClimbsTheLadderAndThenAPersonHasItAndMayAskAgain() {
        InquiryId id = ask("jd");
        record(granted(JD), UNKNOWN);
        for (int rung = 1; rung < 8; rung++) {
            clock.pass(Duration.ofDays(1));
            record(granted(JD), UNKNOWN);
        }
        assertThat(questions.find(id).orElseThrow().state()).isEqualTo(Question.State.OPEN);
        clock.pass(Duration.ofDays(1));
        record(granted(JD), UNKNOWN);
        assertThat(questions.find(id).orElseThrow().state()).isEqualTo(Question.State.PARKED);
        assertThat(stageOf(id)).isEqualTo(CardStage.PARKED);
        assertThat(questions.parked().getFirst().challenge()).isEmpty();
        assertThat(questions.resume(id)).isTrue();
        clock.pass(CIRCUIT.longest());
        assertThat(granted(JD).id()).isEqualTo(id);
    }

    @Test
    void theDeadlineOfACaseWithoutAnswerIsADayAfterItWasSentHoweverOftenItIsAskedAfter() {
        InquiryId id = ask("gateway");
        Grant first = granted(GATEWAY);
        record(first, UNKNOWN);
        var deadline = deadlineOf(id);
        clock.pass(Duration.ofHours(20));
        record(queryGranted(GATEWAY), UNKNOWN);
        assertThat(deadlineOf(id)).isEqualTo(deadline);
    }

    @Test
    void aPausedLaneAsksAfterNothing() {
        ask("netease");
        record(granted(NETEASE), pending(Duration.ofSeconds(1)));
        clock.pass(Duration.ofSeconds(3));
        var desk = desk();
        desk.pause("netease", "127.0.0.11", true);
        assertThat(queries.grant(NETEASE)).isInstanceOf(Permit.Paused.class);
        assertThat(grants.grant(NETEASE)).isInstanceOf(Permit.Paused.class);
        desk.pause("netease", "127.0.0.11", false);
        queryGranted(NETEASE);
    }

    @Test
    void anIssuerWithoutADoorForQueriesHasNothingDueThere() {
        ask("jd");
        record(granted(JD), UNKNOWN);
        clock.pass(Duration.ofSeconds(5));
        assertThat(queries.grant(JD)).isInstanceOf(Permit.NothingDue.class);
        granted(JD);
    }
}
