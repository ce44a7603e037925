package cardloop.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.Region;
import cardloop.inquiry.FollowUp;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.Pending;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.IssuerGateway;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.inquiry.Submitted;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpNeteaseTest extends QueryContract {
    @Override
    String issuer() {
        return "netease";
    }

    @Override
    String kind() {
        return "NETEASE";
    }

    @Override
    String number(int place) {
        return "123456789012" + place;
    }

    @Override
    String pin(int place) {
        return "98765432" + place;
    }

    @Override
    String batch(int place) {
        return "WOW2026-118";
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
                Standing.NOT_ACTIVE,
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
        return 20;
    }

    @Override
    Told expected(Fault fault) {
        return switch (fault) {
            case LATENCY, SPREAD_LATENCY, CLOCK_AHEAD, CLOCK_BEHIND, CAPTCHA, WRONG_SIGNATURE, SLOW_VERDICT ->
                Told.TO_WAIT;
            case MAINTENANCE, BUSY -> Told.REFUSED;
            case LATENCY_PAST_THE_DEADLINE,
                    DRIBBLE_PAST_THE_DEADLINE,
                    HTTP_5XX,
                    RESET_BEFORE_PROCESSING,
                    RESET_AFTER_PROCESSING,
                    EMPTY,
                    TRUNCATED,
                    UNKNOWN_TO_THE_ISSUER -> Told.UNKNOWN;
        };
    }

    @Override
    String unlistedAnswer(String id) {
        return "<result code=\"4242\" ticket=\"T1\"/>";
    }

    @Override
    IssuerGateway gateway(URI baseUrl, Clock clock, Duration deadline) {
        return netease(baseUrl, "netease-demo-key", deadline);
    }

    private HttpNetease netease(URI baseUrl, String key, Duration deadline) {
        return new HttpNetease(new IssuerSettings.Netease(baseUrl, "demo-mch", key, deadline), wire, clock);
    }

    private InquiryOutcome whenPolled(String ticket, String answer) {
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CannedIssuer.json(200, answer));
            Submitted submitted = new Submitted(about("Q1", "VALID"), Optional.of(ticket), Duration.ofSeconds(9));
            return gateway(canned.baseUrl(), clock, PATIENT)
                    .query(submitted, Questions.FROM_GUANGDONG, Questions.anyTime());
        }
    }

    private static String card(String attributes) {
        return "<result code=\"0\" ticket=\"T1\"><card " + attributes + "/></result>";
    }

    @Test
    void theContractsVectorIsSigned() {
        Inquiry vector = Questions.question("INQ0001", "NETEASE", "1234567890123", "123456789", 30);
        assertThat(netease(URI.create("http://127.0.0.1:1"), "netease-demo-key", PATIENT)
                        .question(vector))
                .containsEntry("ts", "1795289400000")
                .containsEntry("sign", "F060BE187AEE04B0DA5AA8C9EB5A5BB3")
                .containsOnlyKeys("cardNo", "mch", "pin", "product", "reqId", "ts", "sign");
    }

    @Test
    void aKindWithoutNumbersIsSignedWithoutOne() {
        Inquiry numberless = Questions.question("INQ0001", "NETEASE", "", "123456789", 30);
        assertThat(netease(URI.create("http://127.0.0.1:1"), "netease-demo-key", PATIENT)
                        .question(numberless))
                .containsEntry("cardNo", "")
                .containsEntry("sign", "C9E61E6751D3E281E44A03F391B460C1");
    }

    @Test
    void aTicketIsAskedForFromASecondOnAndNeverWithoutOne() {
        assertThat(patient().followUp())
                .isEqualTo(new FollowUp.Query(Duration.ofSeconds(1), Duration.ofSeconds(60), 10, true));
        Submitted ticketless = new Submitted(about("Q1", "VALID"), Optional.empty(), Duration.ofDays(1));
        assertThat(patient().query(ticketless, Questions.FROM_GUANGDONG, Questions.anyTime()))
                .isInstanceOf(Unknown.class);
        assertThat(town.stats().issuers().get("netease")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 2", "3, 4", "7, 8", "15, 16", "31, 30", "61, 30", "86400, 30"})
    void pausesDoubleFromOneSecondToThirty(long age, long pause) {
        assertThat(HttpNetease.pauseAt(Duration.ofSeconds(age))).isEqualTo(Duration.ofSeconds(pause));
    }

    @Test
    void whatIsToldOfACardIsRead() {
        Answered answered = (Answered) whenPolled(
                "T1", card("state=\"VALID\" face=\"3000\" batch=\"W1\" region=\"CN-GD\" expires=\"2027-08-31\""));
        assertThat(answered.facts().faceValue().orElseThrow().fen()).isEqualTo(3_000);
        assertThat(answered.facts().region()).contains(new Region("CN-GD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<result code=\"0\"/>",
                "<result code=\"0\" ticket=\"T1\"/>",
                "<result code=\"0\" ticket=\"T2\"><card state=\"VALID\" face=\"3000\"/></result>",
                "<result code=\"0\"><card state=\"VALID\" face=\"3000\"/></result>",
                "<result code=\"301\" ticket=\"T2\"/>",
                "<result code=\"0\" ticket=\"T1\"><card state=\"MELTED\" face=\"3000\"/></result>",
                "<result code=\"0\" ticket=\"T1\"><card state=\"VALID\"/></result>",
                "<result code=\"0\" ticket=\"T1\"><card face=\"3000\"/></result>",
                "<result code=\"0\" ticket=\"T1\"><card state=\"VALID\" face=\"30.00\"/></result>",
                "<result code=\"0\" ticket=\"T1\"><card state=\"USED\" face=\"3000\" expires=\"soon\"/></result>",
                "<answer code=\"301\"/>",
                "<result/>",
                "<!DOCTYPE result><result code=\"301\"/>",
                "<!DOCTYPE r [<!ENTITY c \"301\">]><result code=\"&c;\"/>"
            })
    void anAnswerWithoutWhatItsCodeNeedsIsUnknown(String answer) {
        assertThat(whenPolled("T1", answer)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"401, LANE, PT0S, Configuration", "429, EGRESS, PT1S, RateLimited", "503, KIND, PT1M, Closed"})
    void codesAboutUsAreRefusals(String code, Refusal.Scope scope, Duration rest, String refusal) {
        InquiryOutcome.Refused refused = refused(whenPolled("T1", "<result code=\"" + code + "\"/>"));
        assertThat(refused.scope()).isEqualTo(scope);
        assertThat(refused.retryAfter()).isEqualTo(rest);
        assertThat(refused.refusal().getClass().getSimpleName()).isEqualTo(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../jd/v1", "T1/../x", "T1?x=1", "", "T 1", "T%31"})
    void aTicketThatIsNoStepOfAPathIsNeitherTakenNorAskedFor(String ticket) {
        assertThat(whenPolled(ticket, "<result code=\"301\"/>")).isInstanceOf(Unknown.class);
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CannedIssuer.json(200, "<result code=\"100\" ticket=\"" + ticket + "\"/>"));
            InquiryOutcome outcome = gateway(canned.baseUrl(), clock, PATIENT)
                    .inquire(about("Q1", "VALID"), Questions.FROM_GUANGDONG, Questions.anyTime());
            assertThat(outcome).isNotInstanceOf(Pending.class);
        }
    }

    @Test
    void aWrongKeyOfOursStopsTheLane() {
        HttpNetease wrong = netease(URI.create(town.baseUrl()), "wrong", PATIENT);
        assertThat(refused(ask(wrong, about("Q1", "VALID"))).scope()).isEqualTo(Refusal.Scope.LANE);
        assertThat(new IssuerSettings.Netease(URI.create("http://127.0.0.1:1"), "m", "wrong", PATIENT).toString())
                .doesNotContain("wrong");
    }
}
