package cardloop.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.Region;
import cardloop.throttle.Egress;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWireTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final HttpWire wire = new HttpWire();
    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void open() {
        server.start();
    }

    @AfterEach
    void close() throws IOException {
        server.stop();
        wire.close();
    }

    private static Departure leaving(String address, Duration deadline) {
        return Departure.of(new Egress(address, Region.CN), System.nanoTime() + PATIENT.toNanos(), deadline);
    }

    private HttpPost post() {
        HttpPost post = new HttpPost("http://127.0.0.1:" + server.port() + "/door");
        post.setEntity(new StringEntity("question", ContentType.TEXT_PLAIN));
        return post;
    }

    private Reply whenAnswered(ResponseDefinitionBuilder answer, Duration deadline) {
        server.stubFor(any(anyUrl()).willReturn(answer));
        return wire.send(post(), leaving("127.0.0.1", deadline));
    }

    private int arrived() {
        return server.getAllServeEvents().size();
    }

    @Test
    void aWholeAnswerIsHandedOverAsItCame() {
        Reply reply = whenAnswered(
                aResponse().withStatus(418).withHeader("X-One", "1").withBody("tea"), PATIENT);
        assertThat(reply).isInstanceOfSatisfying(Reply.Received.class, received -> {
            assertThat(received.status()).isEqualTo(418);
            assertThat(received.header("x-one")).contains("1");
            assertThat(received.body()).asString().isEqualTo("tea");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 429, 503})
    void nothingIsFollowedAndNothingIsTriedAgain(int status) {
        Reply reply = whenAnswered(
                aResponse().withStatus(status).withHeader("Location", "/else").withHeader("Retry-After", "0"), PATIENT);
        assertThat(reply).isInstanceOf(Reply.Received.class);
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void noCookieIsKept() {
        whenAnswered(aResponse().withHeader("Set-Cookie", "a=b"), PATIENT);
        wire.send(post(), leaving("127.0.0.1", PATIENT));
        assertThat(server.getAllServeEvents())
                .allMatch(event -> !event.getRequest().containsHeader("Cookie"));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFaultAfterTheFirstByteMayHaveArrivedAndIsNotRepeated(Fault fault) {
        assertThat(whenAnswered(aResponse().withFault(fault), PATIENT)).isInstanceOf(Reply.Broken.class);
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void aBodyWithoutEndIsBroken() {
        byte[] long1 = new byte[HttpWire.MOST_BODY_BYTES + 1];
        assertThat(whenAnswered(aResponse().withBody(long1), PATIENT)).isInstanceOf(Reply.Broken.class);
        byte[] just = new byte[HttpWire.MOST_BODY_BYTES];
        assertThat(whenAnswered(aResponse().withBody(just), PATIENT)).isInstanceOf(Reply.Received.class);
    }

    @Test
    void theDeadlineIsATotalOneHoweverSlowlyBytesDrip() {
        Reply reply = whenAnswered(
                aResponse().withBody("0123456789").withChunkedDribbleDelay(10, 5_000), Duration.ofMillis(600));
        assertThat(reply).isEqualTo(new Reply.Broken("no whole answer within the deadline"));
    }

    @Test
    void whatIsTooLateDoesNotLeave() {
        Departure late = new Departure(
                new Egress("127.0.0.1", Region.CN), System.nanoTime() - 1, System.nanoTime() + PATIENT.toNanos());
        Reply.NotSent notSent = (Reply.NotSent) wire.send(post(), late);
        assertThat(notSent.isTooLate()).isTrue();
        assertThat(arrived()).isZero();
    }

    @Test
    void eachAddressHasItsOwnConnections() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("ok")));
        for (String address : new String[] {"127.0.0.21", "127.0.0.22", "127.0.0.21", "127.0.0.22"}) {
            wire.send(post(), leaving(address, PATIENT));
        }
        assertThat(server.getAllServeEvents().reversed())
                .extracting(event -> event.getRequest().getClientIp())
                .containsExactly("127.0.0.21", "127.0.0.22", "127.0.0.21", "127.0.0.22");
    }

    @Test
    void anAddressThatIsNotOfThisMachineIsSaidAndNothingLeaves() {
        assertThat(wire.send(post(), leaving("203.0.113.9", PATIENT))).isEqualTo(new Reply.NoEgress());
        assertThat(arrived()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "not an address", ""})
    void whatIsNoAddressSendsNothing(String address) {
        assertThat(wire.send(post(), leaving(address, PATIENT))).isInstanceOf(Reply.NotSent.class);
        assertThat(arrived()).isZero();
    }

    @Test
    void aCauseNamesTheFaultAndNothingOfTheQuestion() {
        Reply reply = whenAnswered(aResponse().withFault(Fault.EMPTY_RESPONSE), PATIENT);
        assertThat(reply.toString()).doesNotContain("question").doesNotContain("door");
    }
}
