package cardloop.stub.issuer;

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
import tools.jackson.databind.JsonNode;

class TencentIssuerTest {
    private static final String NUMBER = "123456789";
    private static final String PASSWORD = "123456789012";
    private static final DeckCard CARD = DeckCard.valid("QQCARD", NUMBER, PASSWORD, 3_000)
            .ofBatch("QB2026Q3-07")
            .expiring(LocalDate.of(2028, 6, 30));

    private final TownCase town = new TownCase();

    @BeforeEach
    void aCardIsInTheDeck() {
        town.put(CARD);
    }

    private JsonNode ask(String id, String password, String area) {
        return town.json(Asking.tencent(Asking.IP, town.now(), id, NUMBER, password, area));
    }

    private int code(String id, String password, String area) {
        return ask(id, password, area).path("code").asInt();
    }

    @Test
    void anAnswerTellsTheCard() {
        assertThat(ask("A1", PASSWORD, "CN-GD"))
                .hasToString("{\"code\":0,\"data\":{\"state\":\"UNUSED\",\"faceValue\":3000,\"areaLock\":null,"
                        + "\"batch\":\"QB2026Q3-07\",\"expiresOn\":\"2028-06-30\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "VALID,UNUSED",
        "USED,USED",
        "VOID,VOID",
        "INACTIVE,FROZEN",
        "LOCKED,FROZEN",
        "EXPIRED,EXPIRED",
        "RECALLED,VOID"
    })
    void everyDeckStateHasItsWord(CardState state, String word) {
        town.put(CARD.in(state));
        assertThat(ask("A1", PASSWORD, "CN").path("data").path("state").asString())
                .isEqualTo(word);
    }

    @Test
    void anUnknownNumberAndAWrongPasswordAreFinal() {
        assertThat(town.json(Asking.tencent(Asking.IP, town.now(), "A1", "999999999", PASSWORD, "CN"))
                        .path("code")
                        .asInt())
                .isEqualTo(40010);
        assertThat(code("A2", "000000000000", "CN")).isEqualTo(40011);
    }

    @Test
    void threeWrongPasswordsFreezeTheCardForAnHour() {
        for (int i = 1; i <= 3; i++) {
            assertThat(code("W" + i, "00000000000" + i, "CN")).isEqualTo(40011);
        }
        assertThat(ask("A1", PASSWORD, "CN").path("data").path("state").asString())
                .isEqualTo("FROZEN");
        town.clock.move(Duration.ofHours(1));
        assertThat(ask("A2", PASSWORD, "CN").path("data").path("state").asString())
                .isEqualTo("UNUSED");
    }

    @Test
    void aLockedRegionIsToldAndTheSameIdMayAskFromThere() {
        town.put(CARD.ofRegion("CN-GD"));
        JsonNode refusal = ask("A1", PASSWORD, "CN");
        assertThat(refusal.path("code").asInt()).isEqualTo(40301);
        assertThat(refusal.path("areaLock").asString()).isEqualTo("CN-GD");
        assertThat(ask("A1", PASSWORD, "CN-GD").path("data").path("areaLock").asString())
                .isEqualTo("CN-GD");
        assertThat(town.stats().attempts("QQCARD", NUMBER)).isEqualTo(1);
    }

    @Test
    void afterARateRefusalALockedCardIsDeniedForAMinuteWithoutATrace() {
        town.put(CARD.ofRegion("CN-GD"));
        town.put(DeckCard.valid("QQCARD", "111111111", PASSWORD, 3_000));
        town.misbehave("tencent", Conduct.good().limited(new cardloop.stub.limit.Limit(1, Duration.ofSeconds(10))));
        assertThat(code("A1", PASSWORD, "CN-GD")).isZero();
        assertThat(code("A2", PASSWORD, "CN-GD")).isEqualTo(42901);
        town.clock.move(Duration.ofSeconds(20));
        assertThat(code("A2", PASSWORD, "CN-GD")).isEqualTo(40010);
        town.clock.move(Duration.ofSeconds(20));
        assertThat(town.json(Asking.tencent(Asking.IP, town.now(), "B1", "111111111", PASSWORD, "CN"))
                        .path("code")
                        .asInt())
                .isZero();
        town.clock.move(Duration.ofSeconds(20));
        assertThat(code("A2", PASSWORD, "CN-GD")).isZero();
    }

    @Test
    void theTrapIsSetForTheRefusedAddressOnly() {
        town.put(CARD.ofRegion("CN-GD"));
        town.misbehave("tencent", Conduct.good().limited(new cardloop.stub.limit.Limit(1, Duration.ofSeconds(10))));
        code("A1", PASSWORD, "CN-GD");
        code("A2", PASSWORD, "CN-GD");
        assertThat(town.json(Asking.tencent("127.0.0.12", town.now(), "A3", NUMBER, PASSWORD, "CN-GD"))
                        .path("code")
                        .asInt())
                .isZero();
    }

    @Test
    void overTheLimitComesARefusalAndThenRiskControl() {
        for (int i = 0; i < 30; i++) {
            assertThat(code("A1", PASSWORD, "CN")).isZero();
        }
        for (int i = 0; i < 5; i++) {
            assertThat(ask("A2", PASSWORD, "CN").path("code").asInt()).isEqualTo(42901);
        }
        JsonNode held = ask("A2", PASSWORD, "CN");
        assertThat(held.path("code").asInt()).isEqualTo(42902);
        assertThat(held.path("retryAfter").asInt()).isEqualTo(600);
    }

    @Test
    void aCaptchaIsDemandedUntilAPersonAnswersItAndThenGoodForFiveMinutes() {
        town.misbehave("tencent", Conduct.good().captchaEvery(2));
        assertThat(code("A1", PASSWORD, "CN")).isZero();
        JsonNode demand = ask("A2", PASSWORD, "CN");
        assertThat(demand.path("code").asInt()).isEqualTo(40302);
        String challengeId = demand.path("challengeId").asString();
        assertThat(ask("A2", PASSWORD, "CN").path("challengeId").asString()).isEqualTo(challengeId);
        assertThat(solve(challengeId, "nonsense").path("code").asInt()).isEqualTo(40303);
        solve(challengeId, expected(challengeId));
        town.clock.move(Duration.ofMinutes(5));
        JsonNode again = ask("A2", PASSWORD, "CN");
        assertThat(again.path("challengeId").asString()).isNotEqualTo(challengeId);
        String second = again.path("challengeId").asString();
        assertThat(solve(second, expected(second)).path("code").asInt()).isZero();
        town.clock.move(Duration.ofMinutes(4));
        assertThat(code("A2", PASSWORD, "CN")).isZero();
    }

    private String expected(String challengeId) {
        return town.json(Asking.get("/tencent/v2/challenges/" + challengeId))
                .path("answer")
                .asString();
    }

    private JsonNode solve(String challengeId, String answer) {
        String body = "{\"answer\":\"" + answer + "\"}";
        return town.json(Asking.post("/tencent/v2/challenges/" + challengeId, Map.of(), body, Asking.IP));
    }

    @Test
    void anUnknownChallengeIsNoChallenge() {
        assertThat(town.json(Asking.get("/tencent/v2/challenges/CH999999"))
                        .path("code")
                        .asInt())
                .isEqualTo(40404);
    }

    @Test
    void theSameIdIsAnsweredFromMemoryAndNeverForAnotherCard() {
        assertThat(code("A1", PASSWORD, "CN")).isZero();
        town.put(CARD.in(CardState.USED));
        assertThat(ask("A1", PASSWORD, "CN-ZJ").path("data").path("state").asString())
                .isEqualTo("UNUSED");
        assertThat(code("A1", "000000000000", "CN")).isEqualTo(40009);
    }

    @Test
    void aBadSignatureAndAWrongClockAreRefused() {
        town.misbehave("tencent", Conduct.good().skewed(31_000));
        assertThat(code("A1", PASSWORD, "CN")).isEqualTo(40001);
        town.misbehave("tencent", Conduct.good().skewed(-30_000));
        assertThat(code("A1", PASSWORD, "CN")).isZero();
        var unsigned = Asking.post("/tencent/v2/cards/verify", Map.of(), "{}", Asking.IP);
        assertThat(town.json(unsigned).path("code").asInt()).isEqualTo(40001);
    }

    @Test
    void maintenanceAndHasteAreBusy() {
        town.misbehave("tencent", Conduct.rated(Rates.NONE.busy(1)));
        assertThat(code("A1", PASSWORD, "CN")).isEqualTo(50000);
        var always = new MaintenanceWindow(LocalTime.MIN, LocalTime.MAX, List.of());
        town.misbehave("tencent", Conduct.good().closed(List.of(always)));
        assertThat(code("A1", PASSWORD, "CN")).isEqualTo(50000);
    }

    @Test
    void aSignedBodyThatIsNoQuestionIsRefusedInHttp() {
        var question =
                Asking.signed("tencent-demo-secret", "POST", "/tencent/v2/cards/verify", "[]", town.now(), Asking.IP);
        assertThat(town.ask(question).status()).isEqualTo(400);
    }
}
