package cardloop.stub.netease;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.Asking;
import cardloop.stub.TownCase;
import cardloop.stub.deck.CardState;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.misbehaviour.Conduct;
import cardloop.stub.misbehaviour.MaintenanceWindow;
import cardloop.stub.misbehaviour.Rates;
import cardloop.stub.wire.Question;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeteaseIssuerTest {
    private static final String NUMBER = "1234567890123";
    private static final String PIN = "123456789";
    private static final DeckCard CARD =
            DeckCard.valid("NETEASE", NUMBER, PIN, 3_000).ofBatch("WOW2026-118").expiring(LocalDate.of(2027, 8, 31));

    private final TownCase town = new TownCase();

    @BeforeEach
    void aCardIsInTheDeck() {
        town.put(CARD);
    }

    private String submit(String id, String pin) {
        return town.ask(Asking.netease(Asking.IP, town.now(), id, "NETEASE", NUMBER, pin))
                .body();
    }

    private String poll(String ticket) {
        return town.ask(Asking.neteasePoll(Asking.IP, town.now(), ticket)).body();
    }

    private String settled(String id, String pin) {
        assertThat(submit(id, pin)).isEqualTo("<result code=\"100\" ticket=\"T00000001\"/>");
        town.clock.move(Duration.ofSeconds(1));
        return poll("T00000001");
    }

    @Test
    void aTicketIsWorkedOnForASecondAndThenTellsTheCard() {
        submit("A1", PIN);
        town.clock.move(Duration.ofMillis(999));
        assertThat(poll("T00000001")).isEqualTo("<result code=\"100\" ticket=\"T00000001\"/>");
        town.clock.move(Duration.ofMillis(1));
        assertThat(poll("T00000001"))
                .isEqualTo("<result code=\"0\" ticket=\"T00000001\"><card state=\"VALID\" face=\"3000\""
                        + " batch=\"WOW2026-118\" region=\"CN\" expires=\"2027-08-31\"/></result>");
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, VALID",
        "USED, USED",
        "VOID, VOID",
        "INACTIVE, UNACTIVATED",
        "LOCKED, UNACTIVATED",
        "EXPIRED, EXPIRED",
        "RECALLED, VOID"
    })
    void everyDeckStateHasItsWord(CardState state, String word) {
        town.put(CARD.in(state));
        assertThat(settled("A1", PIN)).contains("state=\"" + word + "\"");
    }

    @Test
    void aWrongPinAndAnUnknownNumberAreOneCode() {
        assertThat(settled("A1", "000000000")).isEqualTo("<result code=\"301\" ticket=\"T00000001\"/>");
    }

    @Test
    void theSameRequestGetsItsTicketAgainAndOtherContentASystemError() {
        assertThat(submit("A1", PIN)).isEqualTo(submit("A1", PIN));
        assertThat(submit("A1", "000000000")).isEqualTo("<result code=\"999\"/>");
        assertThat(town.stats().attempts("NETEASE", NUMBER)).isEqualTo(1);
    }

    @Test
    void aTicketNobodyGaveIsNotFound() {
        assertThat(poll("T00000009")).isEqualTo("<result code=\"204\"/>");
    }

    @Test
    void theTwentyFirstSubmissionInAMinuteIsRefusedAndPollsAreCountedApart() {
        for (int i = 0; i < 20; i++) {
            assertThat(submit("A1", PIN)).contains("100");
        }
        assertThat(submit("A2", PIN)).isEqualTo("<result code=\"429\"/>");
        for (int i = 0; i < 10; i++) {
            assertThat(poll("T00000001")).contains("100");
        }
        assertThat(poll("T00000001")).isEqualTo("<result code=\"429\"/>");
        town.clock.move(Duration.ofSeconds(1));
        assertThat(poll("T00000001")).contains("code=\"0\"");
        assertThat(town.stats().of("netease", Asking.IP).orElseThrow().violations())
                .isEqualTo(1);
        assertThat(town.stats()
                        .of("netease", Asking.IP + " queries")
                        .orElseThrow()
                        .requests())
                .isEqualTo(12);
    }

    @Test
    void aSignatureCoversEveryFieldAndTheTicket() {
        Question good = Asking.netease(Asking.IP, town.now(), "A1", "NETEASE", NUMBER, PIN);
        Question changed =
                Asking.post(good.path(), good.headers(), good.rawBody().replace("reqId=A1", "reqId=A2"), Asking.IP);
        assertThat(town.ask(changed).body()).isEqualTo("<result code=\"401\"/>");
        submit("A1", PIN);
        Question poll = Asking.neteasePoll(Asking.IP, town.now(), "T00000002");
        Question other =
                new Question("GET", "/netease/cardcheck/T00000001", poll.headers(), "", Asking.IP, poll.query());
        assertThat(town.ask(other).body()).isEqualTo("<result code=\"401\"/>");
    }

    @Test
    void maintenanceBusyAndUnknownLeaveNoTrace() {
        MaintenanceWindow always = new MaintenanceWindow(LocalTime.of(23, 0), LocalTime.of(22, 0), List.of());
        town.misbehave("netease", Conduct.good().closed(List.of(always)));
        assertThat(submit("A1", PIN)).isEqualTo("<result code=\"503\"/>");
        town.misbehave("netease", Conduct.rated(Rates.NONE.busy(1)));
        assertThat(submit("A1", PIN)).isEqualTo("<result code=\"503\"/>");
        town.misbehave("netease", Conduct.rated(Rates.NONE.unknown(1)));
        assertThat(submit("A1", PIN)).isEqualTo("<result code=\"999\"/>");
        assertThat(town.stats().attempts("NETEASE", NUMBER)).isZero();
        town.misbehave("netease", Conduct.good());
        assertThat(settled("A1", PIN)).contains("VALID");
    }

    @Test
    void aPendingQuestionTakesFiveSeconds() {
        town.misbehave("netease", Conduct.rated(Rates.NONE.pending(1)));
        assertThat(settled("A1", PIN)).contains("code=\"100\"");
        town.clock.move(Duration.ofSeconds(4));
        assertThat(poll("T00000001")).contains("VALID");
    }

    @Test
    void anAddressThatIsNotListedIsRefusedAsUnsigned() {
        town.misbehave("netease", Conduct.good().allowing(List.of("127.0.0.12")));
        assertThat(submit("A1", PIN)).isEqualTo("<result code=\"401\"/>");
    }
}
