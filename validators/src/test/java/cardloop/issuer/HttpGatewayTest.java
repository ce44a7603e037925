package cardloop.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.FaceValue;
import cardloop.inquiry.FollowUp;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.Pending;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.IssuerGateway;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.inquiry.Submitted;
import cardloop.issuer.HttpGatewayNotices.Notice;
import cardloop.wire.GbkForm;
import cardloop.wire.Signatures;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpGatewayTest extends QueryContract {
    private final NoticeReceiver door = new NoticeReceiver();

    @AfterEach
    void closeTheDoor() {
        door.close();
    }

    @Override
    String issuer() {
        return "gateway";
    }

    @Override
    String kind() {
        return "UNICOM";
    }

    @Override
    String number(int place) {
        return "12345678901234" + place;
    }

    @Override
    String pin(int place) {
        return "987654321098765432" + place;
    }

    @Override
    String batch(int place) {
        return "B202600017";
    }

    @Override
    Map<String, Standing> standings() {
        return Map.of(
                "VALID",
                Standing.VALID,
                "USED",
                Standing.USED,
                "VOID",
                Standing.VOID,
                "INACTIVE",
                Standing.NOT_ACTIVE,
                "LOCKED",
                Standing.LOCKED,
                "EXPIRED",
                Standing.EXPIRED,
                "RECALLED",
                Standing.VOID);
    }

    @Override
    Standing noSuchCard() {
        return Standing.NOT_RECOGNISED;
    }

    @Override
    Standing wrongPin() {
        return Standing.NOT_RECOGNISED;
    }

    @Override
    int limit() {
        return 100;
    }

    @Override
    Told expected(Fault fault) {
        return switch (fault) {
            case LATENCY,
                    SPREAD_LATENCY,
                    CLOCK_AHEAD,
                    CLOCK_BEHIND,
                    CAPTCHA,
                    SLOW_VERDICT,
                    BUSY,
                    UNKNOWN_TO_THE_ISSUER -> Told.TO_WAIT;
            case MAINTENANCE -> Told.REFUSED;
            case LATENCY_PAST_THE_DEADLINE,
                    DRIBBLE_PAST_THE_DEADLINE,
                    HTTP_5XX,
                    RESET_BEFORE_PROCESSING,
                    RESET_AFTER_PROCESSING,
                    EMPTY,
                    TRUNCATED,
                    WRONG_SIGNATURE -> Told.UNKNOWN;
        };
    }

    @Override
    String unlistedAnswer(String id) {
        return answer("CardVerify", "4242", id);
    }

    private IssuerSettings.Gateway settings(URI baseUrl, String key, Duration deadline) {
        return new IssuerSettings.Gateway(baseUrl, "10000", key, door.url(), deadline);
    }

    @Override
    IssuerGateway gateway(URI baseUrl, Clock clock, Duration deadline) {
        return new HttpGateway(settings(baseUrl, "gateway-demo-key", deadline), wire, clock);
    }

    /** An answer signed by the contract's rule, written out here so that it is not the gateway's own. */
    private static String answer(String command, String code, String order) {
        String hmac = Signatures.hmacMd5("gateway-demo-key", command + code + order, GbkForm.GBK);
        return "r0_Cmd=" + command + "\nr1_Code=" + code + "\nr6_Order=" + order + "\nhmac=" + hmac + "\n";
    }

    private InquiryOutcome whenSubmitted(String answer) {
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CannedIssuer.form(answer));
            return gateway(canned.baseUrl(), clock, PATIENT)
                    .inquire(about("Q1", "VALID"), Questions.FROM_GUANGDONG, Questions.anyTime());
        }
    }

    private InquiryOutcome whenQueried(String answer) {
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CannedIssuer.form(answer));
            Submitted submitted = new Submitted(about("Q1", "VALID"), Optional.empty(), Duration.ofSeconds(61));
            return gateway(canned.baseUrl(), clock, PATIENT)
                    .query(submitted, Questions.FROM_GUANGDONG, Questions.anyTime());
        }
    }

    @Test
    void theContractsVectorIsSigned() {
        Inquiry vector = Questions.question("INQ0001", "UNICOM", "123456789012345", "1234567890123456789", 100);
        GbkForm form = new HttpGateway(IssuerSettings.Gateway.demo(URI.create("http://127.0.0.1:1")), wire, clock)
                .question(vector);
        assertThat(form.values().keySet())
                .containsExactly(
                        "p0_Cmd",
                        "p1_MerId",
                        "p2_Order",
                        "p3_Amt",
                        "p8_Url",
                        "pa7_cardAmt",
                        "pa8_cardNo",
                        "pa9_cardPwd",
                        "pd_FrpId",
                        "hmac");
        assertThat(form.get("hmac")).isEqualTo("eb15ee5f64d2778046c8560b072f6bd3");
    }

    @Test
    void itsOwnNumberIsAskedAboutFromTheSecondMinuteOn() {
        assertThat(patient().followUp())
                .isEqualTo(new FollowUp.Query(Duration.ofSeconds(60), Duration.ofMinutes(10), 10, false));
        assertThat(whenSubmitted(answer("CardVerify", "1", "Q1"))).isEqualTo(new Pending("Q1", Duration.ofMinutes(1)));
        assertThat(whenSubmitted(answer("CardVerify", "2", "Q1"))).isEqualTo(new Pending("Q1", Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({"7, MALFORMED", "66, FACE_VALUE_WRONG", "8001, FACE_VALUE_WRONG"})
    void aFaultOfTheFormIsAVerdictAtSubmissionOnly(String code, Standing standing) {
        assertThat(standing(whenSubmitted(answer("CardVerify", code, "Q1")))).isEqualTo(standing);
        assertThat(whenQueried(answer("CardQuery", code, "Q1"))).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, LANE, Configuration", "112, KIND, Closed", "95, EGRESS, RateLimited"})
    void codesAboutUsAreRefusals(String code, Refusal.Scope scope, String refusal) {
        Refused refused = refused(whenSubmitted(answer("CardVerify", code, "Q1")));
        assertThat(refused.scope()).isEqualTo(scope);
        assertThat(refused.refusal().getClass().getSimpleName()).isEqualTo(refusal);
    }

    @Test
    void anAnswerWithAnotherSignatureCommandOrderOrSequenceIsUnknown() {
        String good = answer("CardVerify", "7", "Q1");
        assertThat(whenSubmitted(good)).isInstanceOf(Answered.class);
        assertThat(whenSubmitted(good.replace("hmac=", "hmac=0"))).isInstanceOf(Unknown.class);
        assertThat(whenSubmitted(good.replace("r1_Code=7", "r1_Code=66"))).isInstanceOf(Unknown.class);
        assertThat(whenSubmitted(good.toUpperCase(Locale.ROOT))).isInstanceOf(Unknown.class);
        assertThat(whenSubmitted(answer("CardQuery", "7", "Q1"))).isInstanceOf(Unknown.class);
        assertThat(whenSubmitted(answer("CardVerify", "7", "Q2"))).isInstanceOf(Unknown.class);
        assertThat(whenSubmitted(answer("CardVerify", "", "7Q1"))).isInstanceOf(Unknown.class);
    }

    @Test
    void aVerdictForAnotherOrderOrWithAWrongSignatureIsUnknown() {
        Map<String, String> lines =
                HttpGatewayNoticesTest.signed("CardVerify", "10000", "1", "Q1", "T0000001", "1006", "", "", "", "");
        assertThat(standing(whenQueried(lines(lines)))).isEqualTo(Standing.NOT_RECOGNISED);
        assertThat(whenQueried(lines(lines).replace("hmac=", "hmac=0"))).isInstanceOf(Unknown.class);
        Map<String, String> other =
                HttpGatewayNoticesTest.signed("CardVerify", "10000", "1", "Q2", "T0000001", "1006", "", "", "", "");
        assertThat(whenQueried(lines(other))).isInstanceOf(Unknown.class);
    }

    static String lines(Map<String, String> values) {
        StringBuilder lines = new StringBuilder();
        values.forEach(
                (key, value) -> lines.append(key).append('=').append(value).append('\n'));
        return lines.toString();
    }

    @Test
    void aFaceThatIsNoWholeYuanCannotBeAskedAboutAndIsNotSent() {
        Inquiry good = about("Q1", "VALID");
        Inquiry odd = new Inquiry(good.id(), good.card(), new FaceValue(1_250), good.batch());
        assertThat(ask(patient(), odd))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.cause()).contains("our bug"));
        assertThat(town.stats().cards()).isEmpty();
    }

    @Test
    void aWrongKeyOfOursStopsTheLane() {
        IssuerSettings.Gateway wrong = settings(URI.create(town.baseUrl()), "wrong", PATIENT);
        assertThat(refused(ask(new HttpGateway(wrong, wire, clock), about("Q1", "VALID")))
                        .scope())
                .isEqualTo(Refusal.Scope.LANE);
        assertThat(wrong.toString()).doesNotContain("wrong");
    }

    private Notice.Genuine nextNotice() throws InterruptedException {
        HttpGatewayNotices notices =
                new HttpGatewayNotices(settings(URI.create(town.baseUrl()), "gateway-demo-key", PATIENT));
        return (Notice.Genuine) notices.read(door.next());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"doubled\":1}",
                "{\"delayMs\":600000}",
                "{\"reordered\":1}",
                "{\"doubled\":1,\"delayMs\":60000,\"reordered\":0.5}"
            })
    void aNoticeHoweverItComesTellsWhatAQueryTells(String notify) throws InterruptedException {
        misbehave("\"notify\":" + notify);
        for (String state : STATES) {
            new Follower(patient(), about("Q-" + state, state), clock).submit();
        }
        clock.goOn(Duration.ofHours(1));
        for (int i = 0; i < (notify.contains("doubled") ? 2 : 1) * STATES.size(); i++) {
            Notice.Genuine notice = nextNotice();
            String state = notice.inquiry().value().substring(2);
            assertThat(standing(notice.outcome())).isEqualTo(standings().get(state));
        }
    }

    @Test
    void aLostNoticeLeavesTheVerdictToTheQuery() {
        misbehave("\"notify\":{\"lost\":1}");
        assertThat(standing(ask(patient(), about("Q1", "VALID")))).isEqualTo(Standing.VALID);
    }

    @Test
    void noticeAndQueryTellTheSame() throws InterruptedException {
        InquiryOutcome queried = ask(patient(), about("Q1", "VALID"));
        Notice.Genuine notice = nextNotice();
        assertThat(notice.inquiry()).isEqualTo(new InquiryId("Q1"));
        assertThat(notice.outcome()).isEqualTo(queried);
    }
}
