package cardloop.issuers.asking;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.casebook.CardStage;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.issuers.Purpose;
import cardloop.issuers.Question;
import cardloop.issuers.asking.outcome.NoticeBook.Heard;
import cardloop.issuers.questions.Grant;
import cardloop.testing.Together;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What an issuer's notice does, whatever the database: late, doubled, reordered, or at the same moment as our query. */
@ParameterizedClass
@EnumSource
class NoticeTest extends LanesOnADatabase {
    private static final InquiryOutcome VALID = told(Standing.VALID);
    private static final InquiryOutcome PENDING = new InquiryOutcome.Pending("INQ", Duration.ofSeconds(1));

    private static InquiryOutcome told(Standing standing) {
        return new InquiryOutcome.Answered(CardFacts.only(standing));
    }

    private Heard hear(InquiryId id, InquiryOutcome outcome) {
        return notices.hear("gateway", id, outcome);
    }

    private Standing standingOf(InquiryId id) {
        return questions.find(id).orElseThrow().facts().orElseThrow().standing();
    }

    @Test
    void aNoticeEndsItsQuestionAsAQuerysAnswerWould() {
        InquiryId id = ask("gateway");
        record(granted(GATEWAY), PENDING);
        assertThat(hear(id, VALID)).isEqualTo(Heard.RECORDED);
        assertThat(standingOf(id)).isEqualTo(Standing.VALID);
        assertThat(stageOf(id)).isEqualTo(CardStage.ANSWERED);
        assertThat(units()).isZero();
        clock.pass(Duration.ofMinutes(2));
        assertThat(queries.grant(GATEWAY)).isInstanceOf(Permit.NothingDue.class);
    }

    @Test
    void aWrongPinToldByNoticeKeepsItsUnitAndIsPublishedOnTheNextWholeTenSeconds() {
        InquiryId id = ask("gateway");
        record(granted(GATEWAY), PENDING);
        clock.pass(Duration.ofMillis(3_210));
        hear(id, told(Standing.NOT_RECOGNISED));
        assertThat(units()).isEqualTo(1);
        assertThat(casebook.claim(CardStage.ANSWERED, 1, MINUTE)).isEmpty();
        clock.pass(Duration.ofSeconds(10));
        assertThat(casebook.claim(CardStage.ANSWERED, 1, MINUTE)).hasSize(1);
    }

    private int units() {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM limit_unit")
                .query(Integer.class)
                .single();
    }

    @Test
    void aNoticeToldTwiceOrToldOtherwiseLaterChangesNothing() {
        InquiryId id = ask("gateway");
        record(granted(GATEWAY), PENDING);
        hear(id, VALID);
        assertThat(hear(id, VALID)).isEqualTo(Heard.NOTHING_NEW);
        assertThat(hear(id, told(Standing.USED))).isEqualTo(Heard.NOTHING_NEW);
        assertThat(hear(id, refused(Refusal.Scope.EGRESS, Duration.ofSeconds(5), new Refusal.Closed())))
                .isEqualTo(Heard.NOTHING_NEW);
        assertThat(standingOf(id)).isEqualTo(Standing.VALID);
    }

    @Test
    void aNoticeThatOvertakesOurOwnAnswerCountsAndTheAnswerThenChangesNothing() {
        InquiryId id = ask("gateway");
        Grant underWay = granted(GATEWAY);
        assertThat(hear(id, VALID)).isEqualTo(Heard.RECORDED);
        record(underWay, PENDING);
        assertThat(questions.find(id).orElseThrow().state()).isEqualTo(Question.State.ANSWERED);
        assertThat(standingOf(id)).isEqualTo(Standing.VALID);
    }

    @Test
    void aNoticeThatComesAfterTheLadderIsAtItsEndStillCounts() {
        InquiryId id = ask("gateway");
        record(granted(GATEWAY), new InquiryOutcome.Unknown("timeout"));
        for (int rung = 1; rung <= 8; rung++) {
            clock.pass(Duration.ofDays(1));
            record(queryGranted(GATEWAY), new InquiryOutcome.Unknown("timeout"));
        }
        assertThat(stageOf(id)).isEqualTo(CardStage.PARKED);
        assertThat(hear(id, VALID)).isEqualTo(Heard.RECORDED);
        assertThat(stageOf(id)).isEqualTo(CardStage.ANSWERED);
    }

    @Test
    void aNoticeWithoutAVerdictSaysNothingNewHoweverOftenItComes() {
        InquiryId id = ask("gateway");
        record(granted(GATEWAY), PENDING);
        for (int i = 0; i < 9; i++) {
            assertThat(hear(id, PENDING)).isEqualTo(Heard.NOTHING_NEW);
            assertThat(hear(id, new InquiryOutcome.Unknown("10000"))).isEqualTo(Heard.NOTHING_NEW);
        }
        clock.pass(MINUTE);
        assertThat(queryGranted(GATEWAY).attempt()).isEqualTo(2);
    }

    @Test
    void aRefusalToldByNoticeSendsTheQuestionBackToBeSubmittedAndReplayedItRestsNothing() {
        InquiryId id = ask("gateway");
        record(granted(GATEWAY), PENDING);
        InquiryOutcome busy = refused(Refusal.Scope.EGRESS, Duration.ofSeconds(5), new Refusal.Closed());
        assertThat(hear(id, busy)).isEqualTo(Heard.RECORDED);
        for (int i = 0; i < 9; i++) {
            assertThat(hear(id, busy)).isEqualTo(Heard.NOTHING_NEW);
        }
        clock.pass(Duration.ofSeconds(5));
        assertThat(granted(GATEWAY).id()).isEqualTo(id);
    }

    @Test
    void aNumberThisIssuerWasNeverAskedUnderIsNobodys() {
        InquiryId open = ask("gateway");
        assertThat(hear(open, VALID)).isEqualTo(Heard.NO_SUCH_QUESTION);
        assertThat(hear(new InquiryId("NEVER"), VALID)).isEqualTo(Heard.NO_SUCH_QUESTION);
        InquiryId others = ask("jd");
        granted(JD);
        assertThat(hear(others, VALID)).isEqualTo(Heard.NO_SUCH_QUESTION);
        assertThat(questions.find(others).orElseThrow().facts()).isEmpty();
    }

    @Test
    void aNoticeAboutANightsQuestionThatWasGivenUpIsALateAnswer() {
        InquiryId id = ask("gateway", Purpose.NIGHT, Optional.of(GATEWAY.label()));
        record(granted(GATEWAY), PENDING);
        asked.closeOpen("1", GATEWAY.label());
        assertThat(hear(id, VALID)).isEqualTo(Heard.RECORDED);
        assertThat(asked.ripe("1", GATEWAY.label(), 9)).hasSize(1);
    }

    @Test
    void ofANoticeAndAQueryAtTheSameMomentOneIsRecorded() {
        for (int round = 0; round < 20; round++) {
            InquiryId id = ask("gateway");
            record(granted(GATEWAY), PENDING);
            clock.pass(MINUTE);
            Grant query = queryGranted(GATEWAY);
            AtomicInteger runner = new AtomicInteger();
            List<Object> done =
                    Together.run(2, () -> runner.getAndIncrement() == 0 ? hear(id, VALID) : answered(query));
            assertThat(done).noneMatch(Throwable.class::isInstance);
            assertThat(events(id)).isEqualTo(1);
            assertThat(stageOf(id)).isEqualTo(CardStage.ANSWERED);
        }
    }

    private Object answered(Grant query) {
        answer(query, Standing.VALID);
        return query;
    }

    private int events(InquiryId id) {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM event WHERE subject = ? AND what = 'ANSWERED'")
                .param(questions.find(id).orElseThrow().caseId().subject())
                .query(Integer.class)
                .single();
    }
}
