package cardloop.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.Balance;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.NotSent;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.IssuerGateway;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpJdTest extends GatewayContract {
    private static final String TOKEN_DOOR = "/jd/oauth/token";
    private static final String CARD_DOOR = "/jd/v1/ecards/inspect";
    private static final String TOKEN = "{\"access_token\":\"T1\",\"token_type\":\"Bearer\",\"expires_in\":600}";

    @Override
    String issuer() {
        return "jd";
    }

    @Override
    String kind() {
        return "JD_E";
    }

    @Override
    String number(int place) {
        return "";
    }

    @Override
    String pin(int place) {
        return "ABCDEFGH1234567" + place;
    }

    @Override
    String batch(int place) {
        return "JDE-2026-0419";
    }

    @Override
    Map<String, Standing> standings() {
        return Map.of(
                "VALID",
                Standing.VALID,
                "USED",
                Standing.USED,
                "VOID",
                Standing.USED,
                "INACTIVE",
                Standing.LOCKED,
                "LOCKED",
                Standing.LOCKED,
                "EXPIRED",
                Standing.EXPIRED,
                "RECALLED",
                Standing.USED);
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
        return 60;
    }

    private static IssuerSettings.Jd settings(URI baseUrl, Duration deadline) {
        return new IssuerSettings.Jd(baseUrl, "demo-partner", "demo-partner-secret", "12345678901234567890", deadline);
    }

    @Override
    Told expected(Fault fault) {
        return switch (fault) {
            case LATENCY, SPREAD_LATENCY, WRONG_SIGNATURE, CAPTCHA, SLOW_VERDICT, UNKNOWN_TO_THE_ISSUER ->
                Told.A_VERDICT;
            case CLOCK_AHEAD, CLOCK_BEHIND, MAINTENANCE, BUSY -> Told.REFUSED;
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
        return "{\"access_token\":\"T1\",\"expires_in\":600,\"cardType\":\"E_CARD\",\"status\":\"MELTED\"}";
    }

    @Override
    IssuerGateway gateway(URI baseUrl, Clock clock, Duration deadline) {
        return new HttpJd(settings(baseUrl, deadline), wire, clock);
    }

    private InquiryOutcome whenTold(CannedIssuer canned, IssuerGateway gateway, ResponseDefinitionBuilder told) {
        canned.answers(CARD_DOOR, told);
        canned.answers(TOKEN_DOOR, CannedIssuer.json(200, TOKEN));
        return ask(gateway, Questions.question("Q1", "JD_E", "", "ABCDEFGH12345670", 100));
    }

    private InquiryOutcome whenTold(ResponseDefinitionBuilder told) {
        try (CannedIssuer canned = new CannedIssuer()) {
            return whenTold(canned, gateway(canned.baseUrl(), clock, Duration.ofSeconds(20)), told);
        }
    }

    private static String card(String status, String type) {
        return "{\"status\":\"" + status + "\",\"cardType\":\"" + type
                + "\",\"faceValueFen\":10000,\"balanceFen\":8000,"
                + "\"batch\":\"JDE-2026-0419\",\"activatedOn\":\"2026-04-19\",\"expiresOn\":\"2029-04-18\","
                + "\"bindRequires\":[\"PHONE\"],\"splits\":[{\"amountFen\":2000,\"usedOn\":\"2026-05-01\"}]}";
    }

    @Test
    void theQuestionCarriesTokenOneTimePasswordAndItsId() {
        try (CannedIssuer canned = new CannedIssuer()) {
            IssuerGateway gateway = gateway(canned.baseUrl(), clock, Duration.ofSeconds(20));
            whenTold(canned, gateway, CannedIssuer.json(200, card("UNBOUND", "E_CARD")));
            LoggedRequest token = canned.arrived().getFirst();
            assertThat(token.getHeader("Authorization"))
                    .isEqualTo("Basic ZGVtby1wYXJ0bmVyOmRlbW8tcGFydG5lci1zZWNyZXQ=");
            assertThat(token.getBodyAsString()).isEqualTo("grant_type=client_credentials");
            LoggedRequest question = canned.arrived().getLast();
            assertThat(question.getHeader("Authorization")).isEqualTo("Bearer T1");
            assertThat(question.getHeader("X-Dynamic-Token")).isEqualTo("295197");
            assertThat(question.getHeader("Idempotency-Key")).isEqualTo("Q1");
            assertThat(question.getBodyAsString()).isEqualTo("{\"pin\":\"ABCDEFGH12345670\",\"faceValueFen\":10000}");
        }
    }

    @Test
    void balanceBindingAndActivationTravelWithTheCard() {
        CardFacts facts = ((Answered) whenTold(CannedIssuer.json(200, card("UNBOUND", "E_CARD")))).facts();
        assertThat(facts.standing()).isEqualTo(Standing.VALID);
        assertThat(facts.balance())
                .contains(new Balance(8_000, List.of(new Balance.Split(2_000, LocalDate.of(2026, 5, 1)))));
        assertThat(facts.bindRequires()).containsExactly("PHONE");
        assertThat(facts.activatedOn()).contains(LocalDate.of(2026, 4, 19));
        assertThat(facts.region()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"amountFen\":0,\"usedOn\":\"2026-05-01\"}]",
                "[{\"amountFen\":2000}]",
                "[{\"usedOn\":\"2026-05-01\"}]",
                "[{\"amountFen\":2000,\"usedOn\":\"May\"}]",
                "[7]",
                "{}",
                "\"2000\""
            })
    void splitsThatCannotBeReadMakeNoVerdict(String splits) {
        String card = card("UNBOUND", "E_CARD").replaceAll("\"splits\":.*]", "\"splits\":" + splits);
        assertThat(whenTold(CannedIssuer.json(200, card))).isInstanceOf(Unknown.class);
    }

    @Test
    void aHistoryLongerThanAnyCardsMakesNoVerdict() {
        String one = "{\"amountFen\":1,\"usedOn\":\"2026-05-01\"}";
        String many = "\"splits\":[" + one + ("," + one).repeat(Balance.MAX_SPLITS) + "]";
        String card = card("UNBOUND", "E_CARD").replaceAll("\"splits\":.*]", many);
        assertThat(whenTold(CannedIssuer.json(200, card))).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"\"]",
                "[\" \"]",
                "[\"PHONE,MAIL\"]",
                "[\"PHO\\u0000NE\"]",
                "[\"PHONEPHONEPHONEPHONE\"]",
                "[7]",
                "[null]",
                "{}",
                "\"PHONE\""
            })
    void aRequirementThatCannotBeReadMakesNoVerdict(String requires) {
        assertThat(whenTold(CannedIssuer.json(200, requiring(requires)))).isInstanceOf(Unknown.class);
    }

    @Test
    void moreRequirementsThanCanBeKeptMakeNoVerdict() {
        String word = "\"ABCDEFGHIJKLMNOPQRS\"";
        String most = word + ("," + word).repeat(CardFacts.MAX_BIND_WORDS - 1);
        CardFacts facts = ((Answered) whenTold(CannedIssuer.json(200, requiring("[" + most + "]")))).facts();

        assertThat(String.join(",", facts.bindRequires())).hasSizeLessThanOrEqualTo(200);
        assertThat(whenTold(CannedIssuer.json(200, requiring("[" + most + "," + word + "]"))))
                .isInstanceOf(Unknown.class);
    }

    private static String requiring(String requires) {
        return card("UNBOUND", "E_CARD").replace("[\"PHONE\"]", requires);
    }

    @ParameterizedTest
    @CsvSource({
        "UNBOUND, E_CARD, VALID",
        "BOUND, E_CARD, USED",
        "EXHAUSTED, E_CARD, USED",
        "EXPIRED, E_CARD, EXPIRED",
        "FROZEN, E_CARD, LOCKED",
        "UNBOUND, BOOK, UNSUPPORTED",
        "UNBOUND, SUPERMARKET, UNSUPPORTED",
        "BOUND, BOOK, UNSUPPORTED"
    })
    void statusAndSubKindMakeTheStanding(String status, String type, Standing standing) {
        assertThat(standing(whenTold(CannedIssuer.json(200, card(status, type)))))
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"GONE, E_CARD", "UNBOUND, COAL", "'', E_CARD", "UNBOUND, ''"})
    void whatTheTableDoesNotListIsUnknown(String status, String type) {
        assertThat(whenTold(CannedIssuer.json(200, card(status, type)))).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "404; {\"error\":\"no_such_page\"}",
                "404; <html>not found</html>",
                "409; {\"error\":\"idempotency_conflict\"}",
                "401; {\"error\":\"tired\"}",
                "400; {\"error\":\"bad\"}",
                "200; {\"status\":\"UNBOUND\"}",
                "200; {\"status\":\"UNBOUND\",\"cardType\":\"E_CARD\",\"faceValueFen\":-1}",
                "200; {\"status\":\"UNBOUND\",\"cardType\":\"E_CARD\",\"expiresOn\":\"2029-02-30\"}",
            })
    void anyOtherAnswerIsUnknown(int status, String body) {
        assertThat(whenTold(CannedIssuer.json(status, body))).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "401; {\"error\":\"dynamic_token_invalid\"};     17;  LANE;    PT0S;  Configuration",
                "423; {\"error\":\"locked\"};                    17;  EGRESS;  PT17S; RateLimited",
                "423; '';                                        '';  EGRESS;  PT1H;  RateLimited",
                "429; {\"error\":\"rate\"};                      17;  EGRESS;  PT17S; RateLimited",
                "429; {\"error\":\"rate\",\"scope\":\"account\"};17;  ACCOUNT; PT17S; RateLimited",
                "429; nonsense;                                  '';  EGRESS;  PT1M;  RateLimited",
                "429; {};       Sat, 21 Nov 2026 19:30:42 GMT;        EGRESS;  PT42S; RateLimited",
                "503; '';                                        17;  KIND;    PT17S; Closed",
                "503; '';                                        '';  KIND;    PT1M;  Closed",
            })
    void answersAboutUsAreRefusals(
            int status, String body, String retryAfter, Refusal.Scope scope, Duration rest, String refusal) {
        ResponseDefinitionBuilder told = CannedIssuer.json(status, body);
        Refused refused = refused(whenTold(retryAfter.isEmpty() ? told : told.withHeader("Retry-After", retryAfter)));
        assertThat(refused.scope()).isEqualTo(scope);
        assertThat(refused.retryAfter()).isEqualTo(rest);
        assertThat(refused.refusal().getClass().getSimpleName()).isEqualTo(refusal);
    }

    private static long tokensFetched(CannedIssuer canned) {
        return canned.arrived().stream()
                .filter(request -> request.getUrl().equals(TOKEN_DOOR))
                .count();
    }

    @Test
    void aTokenIsFetchedOnceAndKeptUntilShortlyBeforeItsEnd() {
        try (CannedIssuer canned = new CannedIssuer()) {
            IssuerGateway gateway = gateway(canned.baseUrl(), clock, Duration.ofSeconds(20));
            for (int i = 0; i < 3; i++) {
                whenTold(canned, gateway, CannedIssuer.json(200, card("UNBOUND", "E_CARD")));
            }
            assertThat(tokensFetched(canned)).isEqualTo(1);
            clock.goOn(Duration.ofSeconds(571));
            whenTold(canned, gateway, CannedIssuer.json(200, card("UNBOUND", "E_CARD")));
            assertThat(tokensFetched(canned)).isEqualTo(2);
        }
    }

    @Test
    void whateverATokenTakesEachRequestIsACallOfItsOwn() {
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CARD_DOOR, CannedIssuer.json(401, "{\"error\":\"invalid_token\"}"));
            canned.answers(TOKEN_DOOR, CannedIssuer.json(200, TOKEN));
            IssuerGateway gateway = gateway(canned.baseUrl(), clock, Duration.ofSeconds(20));
            for (int call = 1; call <= 8; call++) {
                gateway.inquire(about("Q1", "VALID"), Questions.FROM_GUANGDONG, Questions.anyTime());
                assertThat(canned.arrived()).hasSize(call);
            }
        }
    }

    @Test
    void aTokenNoLongerTakenIsFetchedAnewOnceThenItIsOurConfiguration() {
        try (CannedIssuer canned = new CannedIssuer()) {
            IssuerGateway gateway = gateway(canned.baseUrl(), clock, Duration.ofSeconds(20));
            Refused refused =
                    refused(whenTold(canned, gateway, CannedIssuer.json(401, "{\"error\":\"invalid_token\"}")));
            assertThat(refused.refusal()).isEqualTo(new Refusal.Configuration());
            assertThat(canned.arrived())
                    .extracting(LoggedRequest::getUrl)
                    .containsExactly(TOKEN_DOOR, CARD_DOOR, TOKEN_DOOR, CARD_DOOR);
        }
    }

    @Test
    void theTownTakesTheNewTokenAfterItForgotTheOldOne() {
        IssuerGateway gateway = patient();
        assertThat(standing(ask(gateway, about("Q1", "VALID")))).isEqualTo(Standing.VALID);
        town.forget();
        assertThat(standing(ask(gateway, about("Q2", "VALID")))).isEqualTo(Standing.VALID);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401})
    void aTokenDeniedStopsTheLane(int status) {
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CannedIssuer.json(status, "{\"error\":\"invalid_client\"}"));
            Refused refused =
                    refused(ask(gateway(canned.baseUrl(), clock, Duration.ofSeconds(20)), about("Q1", "VALID")));
            assertThat(refused.scope()).isEqualTo(Refusal.Scope.LANE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"access_token\":7}", "<html/>"})
    void withoutATokenTheQuestionWasNotSent(String nonsense) {
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CannedIssuer.json(200, nonsense));
            assertThat(ask(gateway(canned.baseUrl(), clock, Duration.ofSeconds(20)), about("Q1", "VALID")))
                    .isInstanceOf(NotSent.class);
        }
    }

    @Test
    void wrongCredentialsOfOursStopTheLane() {
        URI base = URI.create(town.baseUrl());
        Duration patient = Duration.ofSeconds(20);
        IssuerSettings.Jd secret =
                new IssuerSettings.Jd(base, "demo-partner", "wrong", "12345678901234567890", patient);
        IssuerSettings.Jd seed = new IssuerSettings.Jd(base, "demo-partner", "demo-partner-secret", "wrong", patient);
        for (IssuerSettings.Jd wrong : new IssuerSettings.Jd[] {secret, seed}) {
            Refused refused = refused(ask(new HttpJd(wrong, wire, clock), about("Q1", "VALID")));
            assertThat(refused.refusal()).isEqualTo(new Refusal.Configuration());
            assertThat(wrong.toString()).doesNotContain("wrong").doesNotContain("secret");
        }
    }

    @Test
    void fiveUnknownPinsInAnHourLockTheAddressAndThatIsNoVerdict() {
        IssuerGateway gateway = patient();
        for (int i = 0; i < 5; i++) {
            Inquiry nobody = Questions.question("N" + i, "JD_E", "", "ZZZZZZZZ1234567" + i, 100);
            assertThat(standing(ask(gateway, nobody))).isEqualTo(Standing.NOT_RECOGNISED);
        }
        Refused refused = refused(ask(gateway, about("Q1", "VALID")));
        assertThat(refused.scope()).isEqualTo(Refusal.Scope.EGRESS);
        assertThat(refused.code()).isEqualTo("423");
    }
}
