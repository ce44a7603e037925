package cardloop.stub.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.Asking;
import cardloop.stub.TownCase;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.misbehaviour.Conduct;
import cardloop.stub.misbehaviour.Notifying;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {
    private static final String NUMBER = "123456789012345";
    private static final String PIN = "1234567890123456789";

    private final TownCase town = new TownCase();
    private final List<URI> carried = new ArrayList<>();
    private boolean answeredSuccess = true;
    private final NoticeCourier courier = new NoticeCourier(town.notices(), town.clock, this::carry);

    private boolean carry(URI target) {
        carried.add(target);
        return answeredSuccess;
    }

    @BeforeEach
    void aCardIsInTheDeck() {
        town.put(DeckCard.valid("UNICOM", NUMBER, PIN, 10_000));
    }

    private void submit(String order) {
        town.ask(Asking.gateway(Asking.IP, Asking.gatewayFields(order, NUMBER, PIN)));
    }

    private void submitTo(String url) {
        Map<String, String> form = Asking.gatewayFields("A1", NUMBER, PIN);
        form.put("p8_Url", url);
        town.ask(Asking.gateway(Asking.IP, form));
    }

    private int carriedAfter(Duration time) {
        town.clock.move(time);
        courier.carryWhatIsDue();
        return carried.size();
    }

    private void notifying(Notifying notifying) {
        town.misbehave("gateway", Conduct.good().notifying(notifying));
    }

    @Test
    void aNoticeComesASecondAfterTheCardAndTellsWhatAQueryTells() {
        submit("INQ0001");
        assertThat(carriedAfter(Duration.ofMillis(999))).isZero();
        assertThat(carriedAfter(Duration.ofMillis(1))).isEqualTo(1);
        assertThat(carried.getFirst().toString())
                .startsWith("http://127.0.0.1:8080/callbacks/gateway?p0_Cmd=CardVerify&p1_MerId=10000&r1_Code=1"
                        + "&p2_Order=INQ0001&p3_Serial=T0000001&p8_cardStatus=0&p5_RealAmt=100.00&p6_Expire=&p7_Batch="
                        + "&p9_Region=CN&hmac=");
        assertThat(carriedAfter(Duration.ofDays(1))).isEqualTo(1);
    }

    @Test
    void oneThatIsNotAnsweredSuccessIsSentElevenTimesOnItsLadder() {
        answeredSuccess = false;
        submit("A1");
        assertThat(carriedAfter(Duration.ofSeconds(1))).isEqualTo(1);
        int sent = 1;
        for (int seconds : List.of(20, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400)) {
            assertThat(carriedAfter(Duration.ofSeconds(seconds - 1))).isEqualTo(sent);
            sent++;
            assertThat(carriedAfter(Duration.ofSeconds(1))).isEqualTo(sent);
        }
        assertThat(carriedAfter(Duration.ofDays(2))).isEqualTo(11);
    }

    @Test
    void aLostNoticeNeverLeaves() {
        notifying(new Notifying(1, 0, 0, 0));
        submit("A1");
        assertThat(carriedAfter(Duration.ofDays(1))).isZero();
    }

    @Test
    void aDoubledNoticeComesTwiceAndReadsTheSame() {
        notifying(new Notifying(0, 1, 0, 0));
        submit("A1");
        assertThat(carriedAfter(Duration.ofSeconds(2))).isEqualTo(2);
        assertThat(carried.getFirst()).isEqualTo(carried.getLast());
    }

    @Test
    void aDelayedNoticeComesThatMuchLater() {
        notifying(new Notifying(0, 0, 60_000, 0));
        submit("A1");
        assertThat(carriedAfter(Duration.ofSeconds(60))).isZero();
        assertThat(carriedAfter(Duration.ofSeconds(1))).isEqualTo(1);
    }

    @Test
    void aReorderedNoticeIsOvertaken() {
        notifying(new Notifying(0, 0, 0, 1));
        submit("A1");
        notifying(Notifying.WELL);
        submit("A2");
        assertThat(carriedAfter(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(carriedAfter(Duration.ofSeconds(4))).isEqualTo(2);
        assertThat(carried.getFirst().toString()).contains("p2_Order=A2");
        assertThat(carried.getLast().toString()).contains("p2_Order=A1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/n",
                "http://example.com/n",
                "https://127.0.0.1/n",
                "file:///etc/hosts",
                "http://0.0.0.0/n",
                "http://127.0.0.1.example.com/n",
                "http://[::2]/n",
                "http://127.0.0.1@10.0.0.1/n",
                "nonsense",
                ""
            })
    void aNoticeToAnotherMachineIsDropped(String url) {
        submitTo(url);
        assertThat(carriedAfter(Duration.ofSeconds(1))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8080/n", "http://127.0.0.11:8080/n", "http://[::1]:8080/n"})
    void aNoticeToThisMachineIsCarried(String url) {
        submitTo(url);
        assertThat(carriedAfter(Duration.ofSeconds(1))).isEqualTo(1);
    }
}
