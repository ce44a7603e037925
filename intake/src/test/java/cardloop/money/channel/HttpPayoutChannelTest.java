package cardloop.money.channel;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.StubTown;
import cardloop.stub.deck.Deck;
import cardloop.testing.TestingClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real adapter against the stub town, which was written from the protocol and not from the adapter. */
class HttpPayoutChannelTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final TestingClock clock = TestingClock.atAnyTime();
    private StubTown town;
    private HttpPayoutChannel channel;

    @BeforeEach
    void openTown() {
        town = StubTown.start(0, Deck.empty(), clock);
        channel = channel(URI.create(town.baseUrl()), LONG);
    }

    @AfterEach
    void closeTown() throws IOException {
        channel.close();
        town.close();
    }

    @Test
    void aTransferSucceedsAndTheSameAgainGetsTheFirstAnswer() {
        ChannelAnswer first = channel.send(order("PO1", "13800009999"));
        assertThat(first).isInstanceOf(ChannelAnswer.Succeeded.class);
        assertThat(channel.send(order("PO1", "13800009999"))).isEqualTo(first);
        assertThat(channel.ask("PO1")).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"13800000000,PAYEE_NOT_FOUND", "13800000001,NAME_MISMATCH"})
    void aRefusalTellsItsReason(String payee, String reason) {
        assertThat(channel.send(order("PO1", payee))).isEqualTo(new ChannelAnswer.Failed(reason));
    }

    @Test
    void oneInProgressEndsWhenTheChannelIsDone() {
        assertThat(channel.send(order("PO1", "13800000002"))).isEqualTo(new ChannelAnswer.Processing());
        clock.pass(Duration.ofSeconds(31));
        assertThat(channel.ask("PO1")).isInstanceOf(ChannelAnswer.Succeeded.class);
    }

    @Test
    void aBusyChannelMayHavePaidAllTheSame() {
        assertThat(channel.send(order("PO1", "13800000004"))).isEqualTo(new ChannelAnswer.Unknown("SYSTEM_BUSY"));
        assertThat(channel.ask("PO1")).isInstanceOf(ChannelAnswer.Succeeded.class);
    }

    @Test
    void aNumberNobodySentIsNotFound() {
        assertThat(channel.ask("PO404")).isEqualTo(new ChannelAnswer.NotFound());
    }

    @Test
    void anotherContentUnderTheSameNumberIsAConflict() {
        channel.send(order("PO1", "13800009999"));
        assertThat(channel.send(order("PO1", "13800009998"))).isEqualTo(new ChannelAnswer.Conflict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http5xx", "resetAfter", "empty", "truncated"})
    void aLostAnswerIsUnknownAndTheTransferHappenedOnce(String damage) {
        town.misbehave("{\"payout\":{\"rates\":{\"" + damage + "\":1}}}");
        assertThat(channel.send(order("PO1", "13800009999"))).isInstanceOf(ChannelAnswer.Unknown.class);
        town.misbehave("{}");
        assertThat(channel.ask("PO1")).isInstanceOf(ChannelAnswer.Succeeded.class);
    }

    @Test
    void anAnswerThatDripsPastTheDeadlineIsUnknown() throws IOException {
        town.misbehave("{\"payout\":{\"rates\":{\"drip\":1}}}");
        try (HttpPayoutChannel impatient = channel(URI.create(town.baseUrl()), SHORT)) {
            assertThat(impatient.send(order("PO1", "13800009999"))).isInstanceOf(ChannelAnswer.Unknown.class);
        }
    }

    @Test
    void aClosedPortMeansThatNothingWasSent() throws IOException {
        try (HttpPayoutChannel nowhere = channel(closedPort(), LONG)) {
            assertThat(nowhere.send(order("PO1", "13800009999"))).isInstanceOf(ChannelAnswer.NotSent.class);
        }
    }

    @Test
    void aWrongSecretIsNoVerdict() throws IOException {
        var settings = new ChannelProperties(URI.create(town.baseUrl()), "demo-app", "wrong", LONG, LONG);
        try (HttpPayoutChannel wrong = new HttpPayoutChannel(settings, clock, () -> "abcdef0123456789")) {
            assertThat(wrong.send(order("PO1", "13800009999"))).isInstanceOf(ChannelAnswer.Unknown.class);
        }
        assertThat(settings.toString()).doesNotContain("wrong");
    }

    private HttpPayoutChannel channel(URI base, Duration deadline) {
        var settings = new ChannelProperties(base, "demo-app", "payout-demo-secret", LONG, deadline);
        return new HttpPayoutChannel(settings, clock, () -> "abcdef0123456789");
    }

    private static URI closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    private static PayoutOrder order(String outBizNo, String payee) {
        return new PayoutOrder(outBizNo, payee, "张三", 9_550);
    }
}
