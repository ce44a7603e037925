package cardloop.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.Region;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.IssuerGateway;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.stub.deck.Deck;
import cardloop.stub.misbehaviour.Misbehaviour;
import cardloop.throttle.Lane;
import cardloop.throttle.RecentRefusals;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTencentTest extends GatewayContract {
    private static final Lane GUANGDONG = new Lane("tencent", Questions.FROM_GUANGDONG);

    private final RecentRefusals refusals = RecentRefusals.inMemory();

    @Override
    String issuer() {
        return "tencent";
    }

    @Override
    String kind() {
        return "QQCARD";
    }

    @Override
    String number(int place) {
        return "12345678" + place;
    }

    @Override
    String pin(int place) {
        return "98765432109" + place;
    }

    @Override
    String batch(int place) {
        return "QB2026Q3-07";
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
                Standing.LOCKED,
                "LOCKED",
                Standing.LOCKED,
                "EXPIRED",
                Standing.EXPIRED,
                "RECALLED",
                Standing.VOID);
    }

    @Override
    Standing noSuchCard() {
        return Standing.NO_SUCH_CARD;
    }

    @Override
    Standing wrongPin() {
        return Standing.WRONG_PIN;
    }

    @Override
    int limit() {
        return 30;
    }

    private static IssuerSettings.Tencent settings(URI baseUrl, Duration deadline) {
        return new IssuerSettings.Tencent(baseUrl, "demo-app", "tencent-demo-secret", deadline);
    }

    @Override
    Told expected(Fault fault) {
        return switch (fault) {
            case LATENCY, SPREAD_LATENCY, WRONG_SIGNATURE, SLOW_VERDICT, UNKNOWN_TO_THE_ISSUER -> Told.A_VERDICT;
            case CLOCK_AHEAD, CLOCK_BEHIND, CAPTCHA, MAINTENANCE, BUSY -> Told.REFUSED;
            case LATENCY_PAST_THE_DEADLINE,
                    DRIBBLE_PAST_THE_DEADLINE,
                    HTTP_5XX,
                    RESET_BEFORE_PROCESSING,
                    RESET_AFTER_PROCESSING,
                    EMPTY,
                    TRUNCATED -> Told.UNKNOWN;
        };
    }

    @Override
    String unlistedAnswer(String id) {
        return "{\"code\":4242}";
    }

    private HttpTencentChallenges desk() {
        return new HttpTencentChallenges(settings(URI.create(town.baseUrl()), PATIENT), wire, clock, new Random(2));
    }

    @Override
    void aPersonAnswers(String challengeId) {
        HttpTencentChallenges desk = desk();
        assertThat(desk.answer(challengeId, Person.sees(desk.page(challengeId)), Questions.FROM_GUANGDONG))
                .isEqualTo(HttpTencentChallenges.Result.ACCEPTED);
    }

    @Override
    IssuerGateway gateway(URI baseUrl, Clock clock, Duration deadline) {
        return new HttpTencent(settings(baseUrl, deadline), wire, clock, new Random(), refusals);
    }

    @Test
    void theContractsVectorIsSigned() {
        Inquiry inquiry = Questions.question("INQ0001", "QQCARD", "123456789", "123456789012", 30);
        byte[] body = HttpTencent.question(inquiry, new Region("CN-GD"));
        assertThat(new String(body, StandardCharsets.UTF_8))
                .isEqualTo("{\"requestId\":\"INQ0001\",\"cardNo\":\"123456789\","
                        + "\"cardPassword\":\"123456789012\",\"area\":\"CN-GD\"}");
        assertThat(TencentSigner.signature(
                        "tencent-demo-secret",
                        "POST\n/tencent/v2/cards/verify",
                        "1795289400",
                        "abcdef0123456789",
                        body))
                .isEqualTo("9019c89fe5618eb0968212d32aa937f2c4d35b84d13389584cd8d9339772fbf3");
    }

    @Test
    void aBlankBatchIsOneThatWasNotTold() {
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CannedIssuer.json(
                    200, "{\"code\":0,\"data\":{\"state\":\"UNUSED\",\"faceValue\":3000,\"batch\":\"\"}}"));
            InquiryOutcome outcome =
                    ask(gateway(canned.baseUrl(), clock, Duration.ofSeconds(20)), about("Q1", "VALID"));
            assertThat(outcome).isInstanceOf(InquiryOutcome.Answered.class);
            assertThat(((InquiryOutcome.Answered) outcome).facts().batch()).isEmpty();
        }
    }

    @Test
    void everyRequestHasItsOwnNonce() {
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CannedIssuer.json(200, "{\"code\":50000}"));
            IssuerGateway gateway = gateway(canned.baseUrl(), clock, Duration.ofSeconds(20));
            for (int i = 0; i < 20; i++) {
                ask(gateway, about("Q1", "VALID"));
            }
            assertThat(canned.arrived())
                    .extracting(request -> request.getHeader("X-Nonce"))
                    .doesNotHaveDuplicates()
                    .allMatch(nonce -> nonce.matches("[0-9a-f]{16,64}"));
        }
    }

    private InquiryOutcome whenTold(String answer) {
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CannedIssuer.json(200, answer));
            return ask(gateway(canned.baseUrl(), clock, Duration.ofSeconds(20)), about("Q1", "VALID"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "40001, LANE, PT0S, Configuration",
        "42901, EGRESS, PT17S, RateLimited",
        "42902, EGRESS, PT17S, RateLimited",
        "50000, EGRESS, PT5S, Closed"
    })
    void codesAboutUsAreRefusals(String code, Refusal.Scope scope, Duration rest, String refusal) {
        Refused refused = refused(whenTold("{\"code\":" + code + ",\"message\":\"…\",\"retryAfter\":17}"));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.scope()).isEqualTo(scope);
        assertThat(refused.retryAfter()).isEqualTo(rest);
        assertThat(refused.refusal().getClass().getSimpleName()).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"40010, NO_SUCH_CARD", "40011, WRONG_PIN"})
    void codesAboutTheCardAreVerdicts(String code, Standing standing) {
        assertThat(standing(whenTold("{\"code\":" + code + "}"))).isEqualTo(standing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":40009}",
                "{\"code\":40002}",
                "{\"code\":-1}",
                "{\"code\":null}",
                "{\"code\":0,\"data\":null}",
                "{\"code\":0,\"data\":{\"state\":\"GOOD\"}}",
                "{\"code\":0,\"data\":{\"state\":\"UNUSED\",\"faceValue\":\"3000\"}}",
                "{\"code\":0,\"data\":{\"state\":\"UNUSED\",\"expiresOn\":\"soon\"}}",
                "{\"code\":0,\"code\":40010}",
                "{\"code\":40010}{\"code\":40010}",
                "{\"code\":40301}",
                "{\"code\":40302,\"challengeId\":\"../../admin\"}",
            })
    void whatTheTableDoesNotListIsUnknown(String answer) {
        assertThat(whenTold(answer)).isInstanceOf(Unknown.class);
    }

    @Test
    void aCardWithoutALockIsGoodInTheWholeCountry() {
        Answered answered = (Answered) whenTold("{\"code\":0,\"data\":{\"state\":\"UNUSED\",\"areaLock\":null}}");
        assertThat(answered.facts().region()).contains(Region.CN);
        assertThat(answered.facts().faceValue()).isEmpty();
    }

    private void lockedTo(String region) {
        town.deck()
                .put(Deck.parse("kind,number,pin,state,face_fen,balance_fen,batch,region,expires_on,activated_on\n"
                        + "QQCARD,777777777,777777777777,VALID,10000,10000,QB1," + region
                        + ",2028-06-30,2026-01-02\n"));
    }

    private static Inquiry aboutLocked(String id) {
        return Questions.question(id, "QQCARD", "777777777", "777777777777", 100);
    }

    @Test
    void aCardLockedElsewhereTellsWhereAndAnswersThere() {
        lockedTo("CN-ZJ");
        Refused refused = refused(ask(patient(), aboutLocked("Q1")));
        assertThat(refused.scope()).isEqualTo(Refusal.Scope.QUESTION);
        assertThat(refused.retryAfter()).isZero();
        assertThat(refused.refusal()).isEqualTo(new Refusal.WrongRegion(new Region("CN-ZJ")));
        Answered there = (Answered) patient().inquire(aboutLocked("Q1"), Questions.FROM_ZHEJIANG, Questions.anyTime());
        assertThat(there.facts().standing()).isEqualTo(Standing.VALID);
        assertThat(there.facts().region()).contains(new Region("CN-ZJ"));
    }

    @Test
    void theBulkFromOneAddressIsNeverFalselyNotFound() {
        lockedTo("CN-GD");
        IssuerGateway gateway = patient();
        for (int i = 0; i <= limit(); i++) {
            ask(gateway, about("Q1", "VALID"));
        }
        clock.goOn(Duration.ofSeconds(50));
        refused(ask(gateway, about("Q2", "VALID")));
        clock.goOn(Duration.ofSeconds(20));
        Refused suspect = refused(ask(gateway, aboutLocked("Q3")));
        assertThat(suspect.refusal()).isEqualTo(new Refusal.Suspect());
        assertThat(suspect.scope()).isEqualTo(Refusal.Scope.EGRESS);
        assertThat(suspect.retryAfter()).isEqualTo(Duration.ofSeconds(100));
        clock.goOn(suspect.retryAfter());
        assertThat(standing(ask(gateway, aboutLocked("Q3")))).isEqualTo(Standing.VALID);
    }

    @Test
    void notFoundIsSuspectForTwoMinutesAfterARefusalAndAVerdictAfterwards() {
        String notFound = "{\"code\":40010}";
        refusals.refused(GUANGDONG, clock.instant());
        clock.goOn(Duration.ofMillis(119_999));
        assertThat(refused(whenTold(notFound)).refusal()).isEqualTo(new Refusal.Suspect());
        assertThat(refused(whenTold(notFound)).retryAfter()).isEqualTo(Duration.ofSeconds(1));
        clock.goOn(Duration.ofMillis(1));
        assertThat(standing(whenTold(notFound))).isEqualTo(Standing.NO_SUCH_CARD);
    }

    @Test
    void aWrongSecretStopsTheLane() {
        IssuerSettings.Tencent wrong = new IssuerSettings.Tencent(
                URI.create(town.baseUrl()), "demo-app", "wrong-secret", Duration.ofSeconds(20));
        IssuerGateway gateway = new HttpTencent(wrong, wire, clock, new Random(1), refusals);
        assertThat(refused(ask(gateway, about("Q1", "VALID"))).refusal()).isEqualTo(new Refusal.Configuration());
        assertThat(wrong.toString()).doesNotContain("wrong-secret");
    }

    @Test
    void aCaptchaWaitsForAPersonWhoseAnswerIsOnlyCarried() {
        town.misbehave("{\"seed\":7,\"tencent\":{\"captchaEvery\":1}}");
        Refused refused = refused(ask(patient(), about("Q1", "VALID")));
        assertThat(refused.scope()).isEqualTo(Refusal.Scope.QUESTION);
        String challenge = ((Refusal.Captcha) refused.refusal()).challengeId();
        HttpTencentChallenges desk = desk();
        assertThat(desk.answer(challenge, "surely wrong", Questions.FROM_GUANGDONG))
                .isEqualTo(HttpTencentChallenges.Result.REFUSED);
        assertThat(desk.answer(challenge, Person.sees(desk.page(challenge)), Questions.FROM_GUANGDONG))
                .isEqualTo(HttpTencentChallenges.Result.ACCEPTED);
        assertThat(standing(ask(patient(), about("Q1", "VALID")))).isEqualTo(Standing.VALID);
        town.misbehave(Misbehaviour.none());
    }
}
