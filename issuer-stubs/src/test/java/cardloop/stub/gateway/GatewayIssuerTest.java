package cardloop.stub.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.Asking;
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

class GatewayIssuerTest {
    private static final String NUMBER = "123456789012345";
    private static final String PIN = "1234567890123456789";
    private static final DeckCard CARD =
            DeckCard.valid("UNICOM", NUMBER, PIN, 10_000).ofBatch("B202600017").expiring(LocalDate.of(2027, 12, 31));

    private final TownCase town = new TownCase();

    @BeforeEach
    void aCardIsInTheDeck() {
        town.put(CARD);
    }

    private Map<String, String> submit(String order, String pin) {
        return town.lines(Asking.gateway(Asking.IP, Asking.gatewayFields(order, NUMBER, pin)));
    }

    private String codeWith(String order, String field, String value) {
        Map<String, String> form = Asking.gatewayFields(order, NUMBER, PIN);
        form.put(field, value);
        return town.lines(Asking.gateway(Asking.IP, form)).getOrDefault("r1_Code", "");
    }

    private Map<String, String> query(String order) {
        return town.lines(Asking.gateway(Asking.IP, Asking.gatewayQuery(order)));
    }

    private Map<String, String> settled(String order, String pin) {
        assertThat(submit(order, pin)).containsEntry("r1_Code", "1");
        town.clock.move(Duration.ofSeconds(60));
        return query(order);
    }

    @Test
    void aSubmissionIsAcceptedAndSaysNothingAboutTheCard() {
        assertThat(submit("A1", PIN)).containsOnlyKeys("r0_Cmd", "r1_Code", "r6_Order", "hmac");
    }

    @Test
    void aQueryFindsNothingInTheFirstMinuteAndThenTheCard() {
        submit("INQ0001", PIN);
        town.clock.move(Duration.ofSeconds(59));
        assertThat(query("INQ0001")).containsEntry("r0_Cmd", "CardQuery").containsEntry("r1_Code", "50");
        town.clock.move(Duration.ofSeconds(1));
        assertThat(query("INQ0001"))
                .containsEntry("p8_cardStatus", "0")
                .containsEntry("p5_RealAmt", "100.00")
                .containsEntry("hmac", "b457b420219c1b21b12621141dee25e8");
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, 0",
        "USED, 2005",
        "VOID, 2007",
        "INACTIVE, 1007",
        "LOCKED, 2013",
        "EXPIRED, 1008",
        "RECALLED, 2007"
    })
    void everyDeckStateHasItsStatus(CardState state, String status) {
        town.put(CARD.in(state));
        assertThat(settled("A1", PIN)).containsEntry("p8_cardStatus", status);
    }

    @Test
    void numberAndPinAreLookedAtFirst() {
        assertThat(settled("A1", "000")).containsEntry("p8_cardStatus", "1004");
        assertThat(codeWith("A2", "pa8_cardNo", "999")).isEqualTo("1");
        town.clock.move(Duration.ofSeconds(60));
        assertThat(query("A2")).containsEntry("p8_cardStatus", "1006").containsEntry("p5_RealAmt", "");
    }

    @Test
    void theRealFaceIsToldWhateverWasDeclared() {
        town.put(CARD.in(CardState.VALID).withBalanceFen(0));
        Map<String, String> form = Asking.gatewayFields("A1", NUMBER, PIN);
        form.put("p3_Amt", "50.00");
        form.put("pa7_cardAmt", "50");
        town.ask(Asking.gateway(Asking.IP, form));
        town.clock.move(Duration.ofSeconds(60));
        assertThat(query("A1")).containsEntry("p8_cardStatus", "0").containsEntry("p5_RealAmt", "100.00");
    }

    @Test
    void aProvincialTelecomCardIsNotSupported() {
        String provincial = "1112345678901234567";
        town.put(DeckCard.valid("TELECOM", provincial, PIN, 10_000));
        Map<String, String> form = Asking.gatewayFields("A1", provincial, PIN);
        form.put("pd_FrpId", "TELECOM");
        town.ask(Asking.gateway(Asking.IP, form));
        town.clock.move(Duration.ofSeconds(60));
        assertThat(query("A1")).containsEntry("p8_cardStatus", "1003");
    }

    @Test
    void formatFaceAndAmountAreRefusedBeforeTheCardIsTried() {
        assertThat(codeWith("A1", "pa9_cardPwd", "")).isEqualTo("7");
        assertThat(codeWith("A2", "p3_Amt", "100.50")).isEqualTo("66");
        assertThat(codeWith("A3", "pa7_cardAmt", "0")).isEqualTo("8001");
        assertThat(town.stats().cards()).isEmpty();
    }

    @Test
    void theSameOrderIsKnownAndOtherContentADuplicate() {
        submit("A1", PIN);
        assertThat(submit("A1", PIN)).containsEntry("r1_Code", "2");
        assertThat(submit("A1", "000")).containsEntry("r1_Code", "11");
        assertThat(codeWith("A1", "p8_Url", "http://127.0.0.1:1/other")).isEqualTo("2");
        assertThat(town.stats().attempts("UNICOM", NUMBER)).isEqualTo(1);
    }

    @Test
    void aRefusingVerdictLeavesNoTraceAndTheSameOrderMayComeAgain() {
        town.misbehave("gateway", Conduct.rated(Rates.NONE.busy(1)));
        assertThat(settled("A1", PIN)).containsEntry("p8_cardStatus", "2014");
        town.misbehave("gateway", Conduct.good());
        assertThat(settled("A1", PIN)).containsEntry("p8_cardStatus", "0");
    }

    @Test
    void anUnknownVerdictIsLookedAtAnewWhenItIsQueried() {
        town.misbehave("gateway", Conduct.rated(Rates.NONE.unknown(1)));
        assertThat(settled("A1", PIN)).containsEntry("p8_cardStatus", "10000");
        town.misbehave("gateway", Conduct.good());
        assertThat(query("A1")).containsEntry("p8_cardStatus", "0");
    }

    @Test
    void aFourthOrderForOneCardWithinAnHourIsTooOften() {
        for (int i = 1; i <= 3; i++) {
            assertThat(settled("A" + i, PIN)).containsEntry("p8_cardStatus", "0");
        }
        assertThat(settled("A4", PIN)).containsEntry("p8_cardStatus", "1002");
    }

    @Test
    void aPendingOrderIsBeingProcessedForTwoMinutes() {
        town.misbehave("gateway", Conduct.rated(Rates.NONE.pending(1)));
        assertThat(settled("A1", PIN)).containsEntry("p8_cardStatus", "1010");
        town.clock.move(Duration.ofSeconds(60));
        assertThat(query("A1")).containsEntry("p8_cardStatus", "0");
    }

    @Test
    void submissionsAndQueriesHaveLimitsOfTheirOwn() {
        for (int i = 0; i < 100; i++) {
            submit("A1", PIN);
        }
        assertThat(submit("A2", PIN)).containsEntry("r1_Code", "95").containsEntry("retryAfter", "60");
        for (int i = 0; i < 10; i++) {
            assertThat(query("A1")).containsEntry("r1_Code", "50");
        }
        assertThat(query("A1")).containsEntry("r1_Code", "95").containsEntry("r0_Cmd", "CardQuery");
        assertThat(town.stats().of("gateway", Asking.IP).orElseThrow().violations())
                .isEqualTo(1);
    }

    @Test
    void aClosedKindAndABadSignatureAreRefused() {
        MaintenanceWindow closed = new MaintenanceWindow(LocalTime.of(23, 0), LocalTime.of(22, 0), List.of("UNICOM"));
        town.misbehave("gateway", Conduct.good().closed(List.of(closed)));
        assertThat(submit("A1", PIN)).containsEntry("r1_Code", "112");
        assertThat(codeWith("A2", "pd_FrpId", "JUNNET")).isEqualTo("1");
        town.misbehave("gateway", Conduct.good().allowing(List.of("127.0.0.12")));
        assertThat(submit("A3", PIN)).containsEntry("r1_Code", "-1");
    }
}
