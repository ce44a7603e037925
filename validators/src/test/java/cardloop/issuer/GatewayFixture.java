package cardloop.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.IssuerGateway;
import cardloop.inquiry.Standing;
import cardloop.stub.StubTown;
import cardloop.stub.deck.Deck;
import cardloop.stub.limit.CardAttempts;
import cardloop.wire.HttpWire;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A pretend town with one card of each state, and what a protocol has to say of itself to be held to the contract. */
abstract class GatewayFixture {
    static final List<String> STATES = List.of("VALID", "USED", "VOID", "INACTIVE", "LOCKED", "EXPIRED", "RECALLED");
    static final Duration PATIENT = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(700);

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

    /** Submissions the issuer takes in a minute from one address. */
    abstract int limit();

    abstract IssuerGateway gateway(URI baseUrl, Clock clock, Duration deadline);

    /** What comes of a question at once when the town misbehaves so. A closed table, a row a fault. */
    abstract Told expected(Fault fault);

    /** A whole answer, signed where this issuer signs, whose code no table lists; for whatever door. */
    abstract String unlistedAnswer(String id);

    /** A person answers a captcha; a protocol without any is never asked to. */
    void aPersonAnswers(String challengeId) {
        throw new AssertionError(issuer() + " asked for a captcha: " + challengeId);
    }

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

    final IssuerGateway impatient() {
        return gateway(URI.create(town.baseUrl()), clock, SHORT);
    }

    final Inquiry about(String id, String state) {
        int place = STATES.indexOf(state);
        return Questions.question(id, kind(), number(place), pin(place), 100);
    }

    /** Asks, and waits while the issuer works on it. */
    final InquiryOutcome ask(IssuerGateway gateway, Inquiry inquiry) {
        return new Follower(gateway, inquiry, clock).whileWorkedOn();
    }

    static Standing standing(InquiryOutcome outcome) {
        assertThat(outcome).isInstanceOf(Answered.class);
        return ((Answered) outcome).facts().standing();
    }

    static Refused refused(InquiryOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }

    final void misbehave(String conduct) {
        town.misbehave("{\"seed\":7,\"" + issuer() + "\":{" + conduct + "}}");
    }

    /** How often a card was really tried under this id. */
    final int attempts(String id) {
        return town.stats().cards().stream()
                .filter(tried -> tried.inquiryIds().contains(id))
                .mapToInt(CardAttempts.Tried::attempts)
                .sum();
    }
}
