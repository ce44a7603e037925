package cardloop.stub.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.Asking;
import cardloop.stub.MovableClock;
import cardloop.stub.TownCase;
import cardloop.stub.deck.CardState;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.misbehaviour.Conduct;
import cardloop.stub.misbehaviour.MaintenanceWindow;
import cardloop.stub.misbehaviour.Rates;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CmccIssuerTest {
    private static final String SERIAL = "12202600011234567";
    private static final String PIN = "123456789012345678";
    private static final DeckCard CARD =
            DeckCard.valid("SZX", SERIAL, PIN, 10_000).ofBatch("20260001").expiring(LocalDate.of(2028, 6, 30));

    private final TownCase town = new TownCase();

    @BeforeEach
    void aCardIsInTheDeck() {
        town.put(CARD);
    }

    private String code(String id, String pin) {
        return town.form(Asking.cmcc(id, SERIAL, pin)).getOrDefault("retCode", "");
    }

    private String codeWith(String id, String field, String value) {
        Map<String, String> form = Asking.cmccFields(id, SERIAL, PIN);
        form.put(field, value);
        return town.form(Asking.cmcc(Asking.IP, form)).getOrDefault("retCode", "");
    }

    @Test
    void anAnswerTellsTheCardAndSignsIt() {
        Map<String, String> answer = town.form(Asking.cmcc("A1", SERIAL, PIN));
        assertThat(answer)
                .containsEntry("retCode", "0000")
                .containsEntry("reqNo", "A1")
                .containsEntry("cardFlag", "0")
                .containsEntry("batchNo", "20260001")
                .containsEntry("prov", "000000")
                .containsEntry("parValue", "10000")
                .containsEntry("expire", "20280630")
                .containsEntry("sign", CmccReply.sign(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "VALID,0000,0",
        "USED,0000,1",
        "VOID,0000,2",
        "INACTIVE,0000,3",
        "LOCKED,0000,4",
        "EXPIRED,0000,5",
        "RECALLED,1012,"
    })
    void everyDeckStateHasItsFlag(CardState state, String code, String flag) {
        town.put(CARD.in(state));
        Map<String, String> answer = town.form(Asking.cmcc("A1", SERIAL, PIN));
        assertThat(answer.get("retCode")).isEqualTo(code);
        assertThat(answer.get("cardFlag")).isEqualTo(flag);
    }

    @Test
    void aValidCardPastItsLastDayIsExpired() {
        town.put(CARD.expiring(LocalDate.of(2026, 11, 21)));
        assertThat(town.form(Asking.cmcc("A1", SERIAL, PIN))).containsEntry("cardFlag", "5");
    }

    @Test
    void provincesAreToldByTheirNationalCode() {
        town.put(CARD.ofRegion("CN-GD"));
        assertThat(town.form(Asking.cmcc("A1", SERIAL, PIN))).containsEntry("prov", "440000");
    }

    @Test
    void numberAndPinAreCheckedBeforeBatchRecallAndFace() {
        town.put(CARD.in(CardState.RECALLED));
        assertThat(codeWith("A1", "cardSn", "99999999999999999")).isEqualTo("1006");
        assertThat(codeWith("A2", "cardPwd", "000000000000000000")).isEqualTo("1004");
        assertThat(codeWith("A3", "batchNo", "20260002")).isEqualTo("1011");
    }

    @Test
    void aMissingBatchAWrongFaceAndARecallAreFinal() {
        assertThat(codeWith("A1", "batchNo", "")).isEqualTo("1011");
        Map<String, String> form = Asking.cmccFields("A2", SERIAL, PIN);
        form.put("parValue", "5000");
        Map<String, String> answer = town.form(Asking.cmcc(Asking.IP, form));
        assertThat(answer).containsEntry("retCode", "1007").doesNotContainKey("parValue");
    }

    @Test
    void theThirdWrongPinInAnHourLocksTheCardForAnHour() {
        for (int i = 1; i <= 3; i++) {
            assertThat(code("W" + i, "00000000000000000" + i)).isEqualTo("1004");
            town.clock.move(Duration.ofMinutes(20).minusSeconds(1));
        }
        town.clock.move(Duration.ofMinutes(2));
        assertThat(code("A1", PIN)).isEqualTo("2013");
        town.clock.move(Duration.ofMinutes(60));
        assertThat(code("A2", PIN)).isEqualTo("0000");
    }

    @Test
    void theSameWrongQuestionAgainIsNoSecondAttempt() {
        for (int i = 0; i < 5; i++) {
            assertThat(code("W1", "000000000000000000")).isEqualTo("1004");
        }
        assertThat(code("A1", PIN)).isEqualTo("0000");
        assertThat(town.stats().attempts("SZX", SERIAL)).isEqualTo(2);
    }

    @Test
    void aFourthIdForOneCardWithinAnHourIsRefusedAndLeavesNoTrace() {
        for (int i = 1; i <= 3; i++) {
            assertThat(code("A" + i, PIN)).isEqualTo("0000");
        }
        assertThat(code("A4", PIN)).isEqualTo("1002");
        assertThat(code("A3", PIN)).isEqualTo("0000");
        town.clock.move(Duration.ofMinutes(60));
        assertThat(code("A4", PIN)).isEqualTo("0000");
    }

    @Test
    void theSameIdGetsTheSameAnswerWhateverHappenedToTheCard() {
        assertThat(town.form(Asking.cmcc("A1", SERIAL, PIN))).containsEntry("cardFlag", "0");
        town.put(CARD.in(CardState.USED));
        assertThat(town.form(Asking.cmcc("A1", SERIAL, PIN))).containsEntry("cardFlag", "0");
        assertThat(town.form(Asking.cmcc("A2", SERIAL, PIN))).containsEntry("cardFlag", "1");
    }

    @Test
    void theSameIdForAnotherCardIsRefused() {
        code("A1", PIN);
        assertThat(code("A1", "000000000000000000")).isEqualTo("9009");
    }

    @Test
    void timeIsNoContent() {
        code("A1", PIN);
        assertThat(codeWith("A1", "timeStamp", "20261121193100")).isEqualTo("0000");
    }

    @Test
    void aPendingAnswerComesAfterTwoSeconds() {
        town.misbehave("cmcc", Conduct.rated(Rates.NONE.pending(1)));
        assertThat(code("A1", PIN)).isEqualTo("1010");
        town.clock.move(Duration.ofMillis(1_999));
        assertThat(code("A1", PIN)).isEqualTo("1010");
        town.clock.move(Duration.ofMillis(1));
        assertThat(code("A1", PIN)).isEqualTo("0000");
        assertThat(town.stats().attempts("SZX", SERIAL)).isEqualTo(1);
    }

    @Test
    void busyAndUnknownLeaveNoTrace() {
        town.misbehave("cmcc", Conduct.rated(Rates.NONE.busy(1)));
        assertThat(code("A1", PIN)).isEqualTo("2014");
        town.misbehave("cmcc", Conduct.rated(Rates.NONE.unknown(1)));
        assertThat(code("A1", PIN)).isEqualTo("10000");
        town.misbehave("cmcc", Conduct.good());
        assertThat(town.stats().attempts("SZX", SERIAL)).isZero();
        assertThat(code("A1", PIN)).isEqualTo("0000");
    }

    @ParameterizedTest
    @CsvSource({"SZX_ZJ,2009", "SZX_JS,2010", "SZX_FJ,2011", "SZX_LN,2012", "SZX,2014"})
    void maintenanceHasACodeForEachProvince(String kind, String code) {
        town.misbehave(
                "cmcc",
                Conduct.good()
                        .closed(List.of(
                                new MaintenanceWindow(LocalTime.of(23, 0), LocalTime.of(22, 0), List.of(kind)))));
        assertThat(codeWith("A1", "cardType", kind)).isEqualTo(code);
        assertThat(codeWith("A2", "cardType", "SZX_GD")).isEqualTo("1006");
    }

    @Test
    void aBadSignatureAndAStrangeAddressAreRefused() {
        var form = Asking.cmccFields("A1", SERIAL, PIN);
        var unsigned = Asking.post("/cmcc/card/verify", Map.of(), cardloop.stub.wire.GbkForm.format(form), Asking.IP);
        assertThat(town.form(unsigned)).containsEntry("retCode", "9001");
        town.misbehave("cmcc", Conduct.good().allowing(List.of("127.0.0.12")));
        assertThat(code("A1", PIN)).isEqualTo("9002");
    }

    @Test
    void overTheLimitComesARefusalWithItsTimeAndThenABlock() {
        for (int i = 0; i < 60; i++) {
            assertThat(code("A1", PIN)).isEqualTo("0000");
        }
        Map<String, String> refusal = town.form(Asking.cmcc("A2", SERIAL, PIN));
        assertThat(refusal)
                .containsEntry("retCode", "9004")
                .containsEntry("reqNo", "A2")
                .containsEntry("retryAfter", "60");
        for (int i = 0; i < 4; i++) {
            assertThat(code("A2", PIN)).isEqualTo("9004");
        }
        assertThat(town.form(Asking.cmcc("A2", SERIAL, PIN)))
                .containsEntry("retCode", "9003")
                .containsKey("retryAfter");
        town.clock.move(Duration.ofMinutes(10));
        assertThat(code("A2", PIN)).isEqualTo("0000");
        assertThat(town.stats().of("cmcc", Asking.IP).orElseThrow().violations())
                .isEqualTo(6);
    }

    @Test
    void aBodyThatIsNoFormIsRefusedInHttp() {
        var question = Asking.post("/cmcc/card/verify", Map.of(), "reqNo=%ZZ", Asking.IP);
        assertThat(town.ask(question).status()).isEqualTo(400);
        assertThat(MovableClock.START).isEqualTo(town.now());
    }
}
