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
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.throttle.Egress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every gateway keeps, whatever its protocol: asked of the pretend town, well-behaved and not. */
abstract class GatewayContract extends GatewayFaults {
    @Test
    void itIsCalledByItsProtocol() {
        assertThat(patient().issuer()).isEqualTo(issuer());
    }

    @Test
    void everyStateOfTheDeckIsToldAsItsStanding() {
        assertThat(standings()).containsOnlyKeys(STATES);
        standings()
                .forEach((state, standing) -> assertThat(standing(ask(patient(), about("Q-" + state, state))))
                        .as(state)
                        .isEqualTo(standing));
    }

    @Test
    void whatTheIssuerKnowsOfAGoodCardIsTold() {
        Answered answered = (Answered) ask(patient(), about("Q1", "VALID"));
        assertThat(answered.facts().faceValue().orElseThrow().fen()).isEqualTo(10_000);
        assertThat(answered.facts().batch().orElseThrow().value()).isEqualTo(batch(0));
        assertThat(answered.facts().expiry().orElseThrow()).hasToString("2028-06-30");
    }

    @Test
    void aNumberNobodyIssuedAndAWrongPinAreVerdicts() {
        Inquiry nobody = Questions.question("Q1", kind(), number(9), pin(9), 100);
        assertThat(standing(ask(patient(), nobody))).isEqualTo(noSuchCard());
        Inquiry wrong = Questions.question("Q2", kind(), number(0), pin(9), 100);
        assertThat(standing(ask(patient(), wrong))).isEqualTo(wrongPin());
    }

    @Test
    void theSameIdGetsTheSameAnswerWithoutASecondAttempt() {
        for (int i = 0; i < 3; i++) {
            assertThat(standing(ask(patient(), about("Q1", "VALID")))).isEqualTo(Standing.VALID);
        }
        assertThat(attempts("Q1")).isEqualTo(1);
    }

    @Test
    void goingOverTheLimitIsARefusalOfThatAddressAlone() {
        IssuerGateway gateway = patient();
        for (int i = 0; i < limit(); i++) {
            InquiryOutcome taken = new Follower(gateway, about("Q1", "VALID"), clock).submit();
            assertThat(taken).isInstanceOfAny(Answered.class, Pending.class);
        }
        Refused refused = refused(ask(gateway, about("Q2", "VALID")));
        assertThat(refused.scope()).isEqualTo(Refusal.Scope.EGRESS);
        assertThat(refused.refusal()).isEqualTo(new Refusal.RateLimited());
        assertThat(refused.retryAfter()).isPositive();
        InquiryOutcome elsewhere = gateway.inquire(about("Q2", "VALID"), Questions.FROM_ZHEJIANG, Questions.anyTime());
        assertThat(elsewhere).isInstanceOfAny(Answered.class, Pending.class);
    }

    @Test
    void aRefusedConnectionWasNotSent() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            closed = socket.getLocalPort();
        }
        IssuerGateway gateway = gateway(URI.create("http://127.0.0.1:" + closed), clock, PATIENT);
        assertThat(ask(gateway, about("Q1", "VALID"))).isInstanceOf(NotSent.class);
    }

    @Test
    void anEgressThatIsNotOfThisMachineAnyMoreStopsTheLaneAndIsNoVerdict() {
        Egress gone = new Egress("203.0.113.9", Questions.FROM_GUANGDONG.region());
        InquiryOutcome outcome = patient().inquire(about("Q1", "VALID"), gone, Questions.anyTime());
        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.scope()).isEqualTo(Refusal.Scope.LANE);
            assertThat(refused.refusal()).isInstanceOf(Refusal.Configuration.class);
        });
    }

    @Test
    void aQuestionThatIsTooLateToLeaveDoesNotLeave() {
        InquiryOutcome outcome =
                patient().inquire(about("Q1", "VALID"), Questions.FROM_GUANGDONG, System.nanoTime() - 1);
        assertThat(outcome).isInstanceOf(NotSent.class);
        assertThat(town.stats().of(issuer(), Questions.FROM_GUANGDONG.address()))
                .isEmpty();
    }

    @Test
    void theQuestionLeavesFromTheAddressGiven() {
        IssuerGateway gateway = patient();
        for (int i = 0; i < 2; i++) {
            gateway.inquire(about("Q1", "VALID"), Questions.FROM_ZHEJIANG, Questions.anyTime());
        }
        assertThat(town.stats().of(issuer(), "127.0.0.12")).isPresent();
        assertThat(town.stats().of(issuer(), "127.0.0.11")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\0", "garbage", "{}", "[]", "{\"code\":", "null", "retCode=0000", "=", "%%%", "{\"code\":0}"
            })
    void nonsenseIsUnknown(String nonsense) {
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CannedIssuer.json(200, nonsense));
            InquiryOutcome outcome = ask(gateway(canned.baseUrl(), clock, PATIENT), about("Q1", "VALID"));
            assertThat(outcome).isInstanceOfAny(Unknown.class, NotSent.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 302, 400, 403, 418, 500, 502, 599})
    void aStatusNoProtocolListsIsUnknown(int status) {
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CannedIssuer.json(status, "{\"error\":\"odd\"}").withHeader("Location", "/elsewhere"));
            InquiryOutcome outcome = ask(gateway(canned.baseUrl(), clock, PATIENT), about("Q1", "VALID"));
            assertThat(outcome).isNotInstanceOf(Answered.class);
            assertThat(canned.arrived()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 404, 429, 500, 503})
    void oneCallIsOneRequestBecauseOnePermitWasSpentOnIt(int status) {
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CannedIssuer.json(status, unlistedAnswer("Q1")));
            IssuerGateway gateway = gateway(canned.baseUrl(), clock, PATIENT);
            for (int call = 1; call <= 4; call++) {
                gateway.inquire(about("Q1", "VALID"), Questions.FROM_GUANGDONG, Questions.anyTime());
                assertThat(canned.arrived()).hasSizeLessThanOrEqualTo(call);
            }
        }
    }

    @Test
    void noOutcomeEverPrintsThePin() {
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CannedIssuer.json(200, "{\"code\":\"" + pin(0) + "\",\"echo\":" + pin(0)));
            Inquiry inquiry = about("Q1", "VALID");
            assertThat(ask(gateway(canned.baseUrl(), clock, PATIENT), inquiry).toString())
                    .doesNotContain(pin(0));
            assertThat(inquiry.toString()).doesNotContain(pin(0));
        }
    }
}
