package cardloop.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.NotSent;
import cardloop.inquiry.InquiryOutcome.Pending;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.IssuerGateway;
import cardloop.inquiry.Presence;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.stub.misbehaviour.Misbehaviour;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every protocol under every misbehaviour: none may become a verdict that is not true, none needs a second id. */
abstract class GatewayFaults extends GatewayFixture {
    private IssuerGateway warm(Fault fault) {
        IssuerGateway gateway = fault.outlastsTheDeadline() ? impatient() : patient();
        assertThat(new Follower(gateway, about("Q0", "USED"), clock).untilAnswered(40))
                .isInstanceOf(Answered.class);
        return gateway;
    }

    private void isTruthfulInTheEndUnderItsOneId(Follower question, InquiryOutcome outcome) {
        town.misbehave(Misbehaviour.none());
        if (outcome instanceof Refused refused && refused.refusal() instanceof Refusal.Captcha(String challengeId)) {
            aPersonAnswers(challengeId);
        }
        assertThat(standing(question.untilAnswered(400))).isEqualTo(Standing.VALID);
        assertThat(attempts("Q1")).isEqualTo(1);
        assertThat(town.stats().cards())
                .allSatisfy(tried -> assertThat(tried.inquiryIds()).hasSize(1));
    }

    @ParameterizedTest
    @EnumSource
    void aSubmissionUnderEachFaultIsToldAsThisProtocolsTableSays(Fault fault) {
        Follower question = new Follower(warm(fault), about("Q1", "VALID"), clock);
        town.misbehave(fault.of(issuer()));
        InquiryOutcome outcome = question.submit();
        assertThat(Told.by(outcome)).as(outcome.toString()).isEqualTo(expected(fault));
        isTruthfulInTheEndUnderItsOneId(question, outcome);
    }

    @ParameterizedTest
    @EnumSource
    void aFollowUpUnderEachFaultIsUnknownOrTheTruth(Fault fault) {
        Follower question = new Follower(warm(fault), about("Q1", "VALID"), clock);
        if (question.submit() instanceof Pending(String _, Duration askAfter)) {
            clock.goOn(askAfter);
        }
        town.misbehave(fault.of(issuer()));
        InquiryOutcome outcome = question.query();
        if (fault.destroysTheAnswer()) {
            assertThat(outcome).isInstanceOf(Unknown.class);
            assertThat(outcome.presence()).isEqualTo(Presence.SILENT);
        } else if (outcome instanceof Answered) {
            assertThat(standing(outcome)).isEqualTo(Standing.VALID);
        } else {
            assertThat(outcome).isNotInstanceOf(NotSent.class);
        }
        isTruthfulInTheEndUnderItsOneId(question, outcome);
    }

    @Test
    void throughAllFaultsMixedOnlyTheTruthIsToldAndNoCardIsTriedTwiceForOneQuestion() {
        misbehave("\"rates\":{\"resetBefore\":0.15,\"resetAfter\":0.15,\"empty\":0.15,\"truncated\":0.15,"
                + "\"http5xx\":0.15,\"badSignature\":0.1,\"busy\":0.1,\"pending\":0.2,\"unknown\":0.1}");
        IssuerGateway gateway = patient();
        for (int round = 0; round < 3; round++) {
            for (String state : STATES) {
                Inquiry inquiry = about("Q" + round + "-" + state, state);
                InquiryOutcome outcome = new Follower(gateway, inquiry, clock).untilAnswered(200);
                assertThat(standing(outcome)).as(state).isEqualTo(standings().get(state));
            }
        }
        assertThat(town.stats().cards())
                .allMatch(tried -> tried.attempts() <= tried.inquiryIds().size());
    }

    @Test
    void aCodeThatNoTableListsIsUnknown() {
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CannedIssuer.json(200, unlistedAnswer("Q1")));
            InquiryOutcome outcome = ask(gateway(canned.baseUrl(), clock, PATIENT), about("Q1", "VALID"));
            assertThat(outcome).isInstanceOf(Unknown.class);
            assertThat(((Unknown) outcome).cause()).contains("table does not list");
        }
    }

    @Test
    void theSameIdWithOtherContentIsOurBugAndNoVerdict() {
        ask(patient(), about("Q1", "VALID"));
        InquiryOutcome outcome = ask(patient(), about("Q1", "USED"));
        assertThat(outcome).isInstanceOf(Unknown.class);
        assertThat(((Unknown) outcome).cause()).contains("our bug");
    }
}
