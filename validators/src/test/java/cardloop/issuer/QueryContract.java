package cardloop.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.inquiry.FollowUp;
import cardloop.inquiry.InquiryOutcome.NotFound;
import cardloop.inquiry.InquiryOutcome.NotSent;
import cardloop.inquiry.InquiryOutcome.Pending;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.IssuerGateway;
import cardloop.inquiry.Standing;
import cardloop.inquiry.Submitted;
import cardloop.stub.misbehaviour.Misbehaviour;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What gateways keep whose verdicts come by a query at a door of its own. */
abstract class QueryContract extends GatewayContract {
    private FollowUp.Query door() {
        return (FollowUp.Query) patient().followUp();
    }

    private String ticket(IssuerGateway gateway) {
        return ((Pending) new Follower(gateway, about("Q1", "VALID"), clock).submit()).ticket();
    }

    private Submitted aged(String ticket, Duration age) {
        return new Submitted(about("Q1", "VALID"), Optional.of(ticket), age);
    }

    @Test
    void aSubmissionIsNeverAVerdict() {
        for (String state : STATES) {
            Follower question = new Follower(patient(), about("Q-" + state, state), clock);
            assertThat(question.submit()).isInstanceOf(Pending.class);
        }
    }

    @Test
    void notFoundIsUnknownWithinTheGraceAndBelievedAfterIt() {
        IssuerGateway gateway = patient();
        String ticket = ticket(gateway);
        town.forget();
        Duration grace = door().grace();
        assertThat(gateway.query(aged(ticket, grace.minusMillis(1)), Questions.FROM_GUANGDONG, Questions.anyTime()))
                .isInstanceOf(Unknown.class);
        assertThat(gateway.query(aged(ticket, grace), Questions.FROM_GUANGDONG, Questions.anyTime()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aQuestionThatNeverArrivedIsSubmittedAgainUnderItsId() {
        Follower question = new Follower(patient(), about("Q1", "VALID"), clock);
        town.misbehave(Fault.RESET_BEFORE_PROCESSING.of(issuer()));
        assertThat(question.submit()).isInstanceOf(Unknown.class);
        town.misbehave(Misbehaviour.none());
        assertThat(standing(question.untilAnswered(400))).isEqualTo(Standing.VALID);
        assertThat(attempts("Q1")).isEqualTo(1);
    }

    @Test
    void aQueryThatCannotLeaveSaysNothingAboutItsQuestion() {
        IssuerGateway nowhere = gateway(URI.create("http://127.0.0.1:1"), clock, PATIENT);
        Submitted old = aged("T00000001", Duration.ofDays(1));
        assertThat(nowhere.query(old, Questions.FROM_GUANGDONG, Questions.anyTime()))
                .isInstanceOf(NotSent.class);
        assertThat(patient().query(old, Questions.FROM_GUANGDONG, System.nanoTime() - 1))
                .isInstanceOf(NotSent.class);
    }

    @Test
    void queriesAreCountedApartAndOneTooManyIsARefusalOfTheAddress() {
        IssuerGateway gateway = patient();
        String ticket = ticket(gateway);
        clock.goOn(door().firstAfter());
        Submitted submitted = aged(ticket, door().firstAfter());
        for (int i = 0; i < door().perSecond(); i++) {
            assertThat(standing(gateway.query(submitted, Questions.FROM_GUANGDONG, Questions.anyTime())))
                    .isEqualTo(Standing.VALID);
        }
        assertThat(refused(gateway.query(submitted, Questions.FROM_GUANGDONG, Questions.anyTime()))
                        .retryAfter())
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(town.stats()
                        .of(issuer(), Questions.FROM_GUANGDONG.address())
                        .orElseThrow()
                        .requests())
                .isEqualTo(1);
    }
}
