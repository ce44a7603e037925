package cardloop.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.NotSent;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.IssuerGateway;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.stub.StubTown;
import cardloop.stub.deck.Deck;
import cardloop.stub.limit.CardAttempts;
import cardloop.stub.misbehaviour.Misbehaviour;
import cardloop.wire.HttpWire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every gateway keeps, whatever its protocol: asked of the pretend town, well-behaved and not. */
abstract class GatewayContract {
    private static final List<String> STATES =
            List.of("VALID", "USED", "VOID", "INACTIVE", "LOCKED", "EXPIRED", "RECALLED");
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);

    final TestClock clock = new TestClock();
    final HttpWire wire = new HttpWire();
    StubTown town = StubTown.start(0, Deck.empty(), clock);

    abstract String issuer();

    abstract String kind();

    /** The number of the card in the given place of the deck, {@code ""} where the kind has none. */
    abstract String number(int place);

    abstract String pin(int place);

    abstract String batch(int place);

    /** How this issuer tells each state of the deck. */
    abstract Map<String, Standing> standings();

    abstract Standing noSuchCard();

    abstract Standing wrongPin();

    /** Requests the issuer takes in a minute from one address. */
    abstract int limit();

    abstract IssuerGateway gateway(URI baseUrl, Clock clock, Duration deadline);

    @BeforeEach
    void fillTheDeck() {
        StringBuilder csv =
                new StringBuilder("kind,number,pin,state,face_fen,balance_fen,batch,region,expires_on,activated_on\n");
        for (int place = 0; place < STATES.size(); place++) {
            csv.append(String.join(
                            ",",
                            kind(),
                            number(place),
                            pin(place),
                            STATES.get(place),
                            "10000",
                            "10000",
                            batch(place),
                            "CN",
                            "2028-06-30",
                            "2026-01-02"))
                    .append('\n');
        }
        town.deck().put(Deck.parse(csv.toString()));
    }

    @AfterEach
    void closeTheTown() throws IOException {
        town.close();
        wire.close();
    }

    final IssuerGateway patient() {
        return gateway(URI.create(town.baseUrl()), clock, PATIENT);
    }

    final Inquiry about(String id, String state) {
        int place = STATES.indexOf(state);
        return Questions.question(id, kind(), number(place), pin(place), 100);
    }

    static InquiryOutcome ask(IssuerGateway gateway, Inquiry inquiry) {
        return gateway.inquire(inquiry, Questions.FROM_GUANGDONG, Questions.anyTime());
    }

    static Standing standing(InquiryOutcome outcome) {
        assertThat(outcome).isInstanceOf(Answered.class);
        return ((Answered) outcome).facts().standing();
    }

    static Refused refused(InquiryOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }

    private void misbehave(String rates) {
        town.misbehave("{\"seed\":7,\"" + issuer() + "\":{" + rates + "}}");
    }

    private int attempts() {
        return town.stats().cards().stream()
                .filter(tried -> tried.inquiryIds().contains("Q1"))
                .mapToInt(CardAttempts.Tried::attempts)
                .sum();
    }

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
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void theSameIdWithOtherContentIsOurBugAndNoVerdict() {
        ask(patient(), about("Q1", "VALID"));
        InquiryOutcome outcome = ask(patient(), about("Q1", "USED"));
        assertThat(outcome).isInstanceOf(Unknown.class);
        assertThat(((Unknown) outcome).cause()).contains("our bug");
    }

    @Test
    void goingOverTheLimitIsARefusalOfThatAddressAlone() {
        IssuerGateway gateway = patient();
        for (int i = 0; i < limit(); i++) {
            assertThat(standing(ask(gateway, about("Q1", "VALID")))).isEqualTo(Standing.VALID);
        }
        Refused refused = refused(ask(gateway, about("Q2", "VALID")));
        assertThat(refused.scope()).isEqualTo(Refusal.Scope.EGRESS);
        assertThat(refused.refusal()).isEqualTo(new Refusal.RateLimited());
        assertThat(refused.retryAfter()).isPositive();
        InquiryOutcome elsewhere = gateway.inquire(about("Q2", "VALID"), Questions.FROM_ZHEJIANG, Questions.anyTime());
        assertThat(standing(elsewhere)).isEqualTo(Standing.VALID);
    }

    @Test
    void maintenanceIsARefusal() {
        misbehave("\"maintenance\":[{\"from\":\"00:00\",\"to\":\"23:59\"}]");
        assertThat(refused(ask(patient(), about("Q1", "VALID"))).refusal()).isEqualTo(new Refusal.Closed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"resetBefore", "resetAfter", "empty", "truncated", "http5xx"})
    void aBrokenAnswerIsUnknownAndIsAskedAgainUnderTheSameId(String damage) {
        IssuerGateway gateway = patient();
        ask(gateway, about("Q0", "USED"));
        misbehave("\"rates\":{\"" + damage + "\":1}");
        assertThat(ask(gateway, about("Q1", "VALID"))).isInstanceOf(Unknown.class);
        town.misbehave(Misbehaviour.none());
        assertThat(standing(ask(gateway, about("Q1", "VALID")))).isEqualTo(Standing.VALID);
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void throughAllFaultsMixedOnlyTheTruthIsToldAndNoCardIsTriedTwiceForOneQuestion() {
        misbehave("\"rates\":{\"resetBefore\":0.15,\"resetAfter\":0.15,\"empty\":0.15,\"truncated\":0.15,"
                + "\"http5xx\":0.15,\"badSignature\":0.1}");
        IssuerGateway gateway = patient();
        for (int round = 0; round < 3; round++) {
            for (String state : STATES) {
                Inquiry inquiry = about("Q" + round + "-" + state, state);
                InquiryOutcome outcome = ask(gateway, inquiry);
                for (int rung = 0; rung < 100 && !(outcome instanceof Answered); rung++) {
                    clock.goOn(Duration.ofSeconds(3));
                    outcome = ask(gateway, inquiry);
                }
                assertThat(standing(outcome)).as(state).isEqualTo(standings().get(state));
            }
        }
        assertThat(town.stats().cards())
                .allMatch(tried -> tried.attempts() <= tried.inquiryIds().size());
    }

    @Test
    void anAnswerThatDripsInIsUnknownAtTheDeadline() {
        IssuerGateway gateway = gateway(URI.create(town.baseUrl()), clock, SHORT);
        misbehave("\"rates\":{\"drip\":1}");
        assertThat(ask(gateway, about("Q1", "VALID"))).isInstanceOfAny(Unknown.class, NotSent.class);
        town.misbehave(Misbehaviour.none());
        assertThat(standing(ask(patient(), about("Q1", "VALID")))).isEqualTo(Standing.VALID);
    }

    @Test
    void anAnswerThatComesAfterTheDeadlineIsUnknownOrNeverAsked() {
        misbehave("\"latencyMs\":{\"fixed\":3000}");
        IssuerGateway gateway = gateway(URI.create(town.baseUrl()), clock, SHORT);
        assertThat(ask(gateway, about("Q1", "VALID"))).isInstanceOfAny(Unknown.class, NotSent.class);
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
    void aQuestionThatIsTooLateToLeaveDoesNotLeave() {
        InquiryOutcome outcome =
                patient().inquire(about("Q1", "VALID"), Questions.FROM_GUANGDONG, System.nanoTime() - 1);
        assertThat(outcome).isInstanceOf(NotSent.class);
        assertThat(town.stats().of(issuer(), Questions.FROM_GUANGDONG.address()))
                .isEmpty();
    }

    @Test
    void theQuestionLeavesFromTheAddressGiven() {
        patient().inquire(about("Q1", "VALID"), Questions.FROM_ZHEJIANG, Questions.anyTime());
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
