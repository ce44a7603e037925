package cardloop.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cardloop.stub.deck.Deck;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.misbehaviour.Conduct;
import cardloop.stub.misbehaviour.Damage;
import cardloop.stub.misbehaviour.Misbehaviour;
import cardloop.stub.misbehaviour.Rates;
import cardloop.stub.wire.GbkForm;
import cardloop.stub.wire.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StubTownTest {
    private static final String SERIAL = "12202600011234567";
    private static final String PIN = "123456789012345678";
    private static final DeckCard CARD =
            DeckCard.valid("SZX", SERIAL, PIN, 10_000).ofBatch("20260001");

    private final MovableClock clock = new MovableClock();
    private StubTown town = StubTown.start(0, Deck.empty(), clock);
    private HttpCaller http = new HttpCaller(town.baseUrl());

    @BeforeEach
    void aCardIsInTheDeck() {
        town.deck().put(CARD);
        http = new HttpCaller(town.baseUrl());
    }

    @AfterEach
    void close() {
        town.close();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    void everyAddressIsCountedByItself() throws Exception {
        http.send(Asking.cmcc("127.0.0.11", Asking.cmccFields("A1", SERIAL, PIN)));
        http.send(Asking.cmcc("127.0.0.12", Asking.cmccFields("A1", SERIAL, PIN)));
        assertThat(town.stats().of("cmcc", "127.0.0.11").orElseThrow().requests())
                .isEqualTo(1);
        assertThat(town.stats().of("cmcc", "127.0.0.12").orElseThrow().requests())
                .isEqualTo(1);
        assertThat(town.stats().attempts("SZX", SERIAL)).isEqualTo(1);
    }

    @Test
    void anAnswerCarriesGbkAndASignature() throws Exception {
        HttpResponse<byte[]> response = http.send(Asking.cmcc("A1", SERIAL, PIN));
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; charset=GBK");
        assertThat(GbkForm.parse(text(response)))
                .containsEntry("retCode", "0000")
                .containsEntry("cardFlag", "0")
                .containsEntry("retMsg", "查询成功")
                .containsKey("sign");
    }

    @Test
    void thePortOfARunningTownIsTaken() {
        assertThatExceptionOfType(PortTakenException.class)
                .isThrownBy(() -> StubTown.start(town.port(), Deck.empty()))
                .withMessageContaining(Integer.toString(town.port()));
    }

    @Test
    void theAdministrationOfTheServerIsShut() throws Exception {
        assertThat(http.send("GET", "/__admin/mappings", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Damage.class,
            names = {"RESET_BEFORE", "RESET_AFTER", "EMPTY"})
    void aBrokenConnectionGivesNoAnswer(Damage damage) {
        town.misbehave(Misbehaviour.none().with("cmcc", Conduct.rated(Rates.always(damage))));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> http.send(Asking.cmcc("A1", SERIAL, PIN)));
        int attempts = damage == Damage.RESET_BEFORE ? 0 : 1;
        assertThat(town.stats().attempts("SZX", SERIAL)).isEqualTo(attempts);
        assertThat(town.stats().of("cmcc", Asking.IP).orElseThrow().requests()).isEqualTo(1);
    }

    @Test
    void aLostAnswerIsRememberedAndGivenAgainWithoutASecondAttempt() throws Exception {
        town.misbehave(Misbehaviour.none().with("cmcc", Conduct.rated(Rates.always(Damage.RESET_AFTER))));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> http.send(Asking.cmcc("A1", SERIAL, PIN)));
        town.misbehave(Misbehaviour.none());
        assertThat(text(http.send(Asking.cmcc("A1", SERIAL, PIN)))).contains("retCode=0000");
        assertThat(town.stats().attempts("SZX", SERIAL)).isEqualTo(1);
    }

    @Test
    void anHttpErrorATruncatedAndADrippingBodyArriveAsSuch() throws Exception {
        String whole = text(http.send(Asking.cmcc("A1", SERIAL, PIN)));
        town.misbehave("{\"cmcc\":{\"rates\":{\"http5xx\":1}}}");
        assertThat(http.send(Asking.cmcc("A1", SERIAL, PIN)).statusCode()).isEqualTo(502);
        town.misbehave("{\"cmcc\":{\"rates\":{\"truncated\":1}}}");
        assertThat(text(http.send(Asking.cmcc("A1", SERIAL, PIN)))).isEqualTo(whole.substring(0, whole.length() / 2));
        town.misbehave("{\"cmcc\":{\"rates\":{\"drip\":1},\"dripMs\":20}}");
        assertThat(text(http.send(Asking.cmcc("A1", SERIAL, PIN)))).isEqualTo(whole);
        town.misbehave("{\"cmcc\":{\"latencyMs\":{\"fixed\":5},\"rates\":{\"badSignature\":1}}}");
        assertThat(text(http.send(Asking.cmcc("A1", SERIAL, PIN))))
                .hasSameSizeAs(whole)
                .isNotEqualTo(whole);
    }

    @Test
    void theDeckDoorAddsAndReplacesAndCounts() throws Exception {
        String csv = Deck.of(CARD.in(cardloop.stub.deck.CardState.USED)).toCsv();
        HttpResponse<byte[]> response = http.send("PUT", "/_stub/deck", csv);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(text(response)).isEqualTo("{\"cards\":1}");
        assertThat(text(http.send(Asking.cmcc("A1", SERIAL, PIN)))).contains("cardFlag=1");
    }

    @Test
    void aBadRowAtTheDeckDoorNamesItsLineAndChangesNothing() throws Exception {
        String csv = Deck.of(CARD.in(cardloop.stub.deck.CardState.USED)).toCsv() + "SZX,1,2,NONSENSE,1,1,,CN,,\n";
        HttpResponse<byte[]> response = http.send("PUT", "/_stub/deck", csv);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Json.parseObject(text(response)).orElseThrow().path("line").asInt())
                .isEqualTo(3);
        assertThat(text(http.send(Asking.cmcc("A1", SERIAL, PIN)))).contains("cardFlag=0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cmc\":{}}",
                "{\"cmcc\":{\"latency\":{}}}",
                "{\"cmcc\":{\"rates\":{\"http5x\":1}}}",
                "{\"cmcc\":{\"rates\":{\"empty\":1.5}}}",
                "{\"cmcc\":{\"rates\":{\"empty\":0.6,\"drip\":0.6}}}",
                "{\"cmcc\":{\"maintenance\":[{\"from\":\"soon\",\"to\":\"00:10\"}]}}",
                "[]",
                "{"
            })
    void aBadMisbehaviourIsRefused(String json) throws Exception {
        assertThat(http.send("PUT", "/_stub/misbehaviour", json).statusCode()).isEqualTo(400);
    }

    @Test
    void theMisbehaviourDoorTakesTheWholeVocabulary() throws Exception {
        String json = "{\"seed\":7,\"cmcc\":{\"latencyMs\":{\"fixed\":20},\"rates\":{\"http5xx\":0,\"resetBefore\":0,"
                + "\"resetAfter\":0,\"empty\":0,\"truncated\":0,\"badSignature\":0,\"drip\":0},"
                + "\"maintenance\":[{\"from\":\"00:00\",\"to\":\"00:10\"}],\"captchaEvery\":0,"
                + "\"notify\":{\"lost\":0,\"doubled\":0,\"delayMs\":0,\"reordered\":0},\"clockSkewMs\":0}}";
        assertThat(http.send("PUT", "/_stub/misbehaviour", json).statusCode()).isEqualTo(200);
    }

    @Test
    void theStatsDoorShowsIssuersAndCards() throws Exception {
        http.send(Asking.cmcc("A1", SERIAL, PIN));
        var stats = Json.parseObject(text(http.send("GET", "/_stub/stats", ""))).orElseThrow();
        var address = stats.path("issuers").path("cmcc").path(Asking.IP);
        assertThat(address.path("requests").asInt()).isEqualTo(1);
        assertThat(address.path("limit").asInt()).isEqualTo(60);
        assertThat(address.path("windowSeconds").asInt()).isEqualTo(60);
        assertThat(address.path("worstWindow").asInt()).isEqualTo(1);
        var card = stats.path("cards").path(0);
        assertThat(card.path("number").asString()).isEqualTo(SERIAL);
        assertThat(card.path("inquiryIds").path(0).asString()).isEqualTo("A1");
        assertThat(stats.toString()).doesNotContain(PIN);
    }

    @Test
    void theStateDoorForgetsRequestsAndKeepsTheDeck() throws Exception {
        http.send(Asking.cmcc("A1", SERIAL, PIN));
        assertThat(http.send("DELETE", "/_stub/state", "").statusCode()).isEqualTo(200);
        assertThat(town.stats().attempts("SZX", SERIAL)).isZero();
        assertThat(text(http.send(Asking.cmcc("A1", SERIAL, PIN)))).contains("retCode=0000");
    }
}
