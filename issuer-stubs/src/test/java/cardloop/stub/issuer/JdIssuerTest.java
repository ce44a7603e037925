package cardloop.stub.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.Asking;
import cardloop.stub.TownCase;
import cardloop.stub.deck.CardState;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.misbehaviour.Conduct;
import cardloop.stub.misbehaviour.Misbehaviour;
import cardloop.stub.misbehaviour.Rates;
import cardloop.stub.wire.Answer;
import cardloop.stub.wire.Json;
import cardloop.stub.wire.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class JdIssuerTest {
    private static final String PIN = "0123456789ABCDEF";
    private static final DeckCard CARD = DeckCard.valid("JD_E", "", PIN, 10_000)
            .ofBatch("JDE-2026-0419")
            .activated(LocalDate.of(2026, 4, 19))
            .expiring(LocalDate.of(2029, 4, 18));

    private final TownCase town = new TownCase();
    private String token = "";

    @BeforeEach
    void aCardIsInTheDeckAndWeAreSignedIn() {
        town.put(CARD);
        token = freshToken();
    }

    private String freshToken() {
        return town.json(Asking.jdToken()).path("access_token").asString();
    }

    private Answer ask(String id, String pin) {
        return town.ask(Asking.jd(Asking.IP, town.now(), token, id, pin));
    }

    private static JsonNode body(Answer answer) {
        return Json.parseObject(answer.body()).orElseThrow();
    }

    private static String error(Answer answer) {
        return body(answer).path("error").asString();
    }

    private static String wrongPin(int i) {
        return "ZZZZZZZZZZZZZZZ" + i;
    }

    @Test
    void anAnswerTellsTheCard() {
        assertThat(ask("A1", PIN).body())
                .isEqualTo(
                        "{\"status\":\"UNBOUND\",\"cardType\":\"E_CARD\",\"faceValueFen\":10000,\"balanceFen\":10000,"
                                + "\"batch\":\"JDE-2026-0419\",\"activatedOn\":\"2026-04-19\",\"expiresOn\":\"2029-04-18\","
                                + "\"bindRequires\":[\"PHONE\"],\"splits\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "VALID,UNBOUND",
        "USED,BOUND",
        "VOID,BOUND",
        "INACTIVE,FROZEN",
        "LOCKED,FROZEN",
        "EXPIRED,EXPIRED",
        "RECALLED,BOUND"
    })
    void everyDeckStateHasItsWord(CardState state, String word) {
        town.put(CARD.in(state));
        assertThat(body(ask("A1", PIN)).path("status").asString()).isEqualTo(word);
    }

    @Test
    void aPartlyUsedCardShowsItsSplitsAndAnEmptyOneIsExhausted() {
        town.put(CARD.withBalanceFen(8_000));
        JsonNode split = body(ask("A1", PIN)).path("splits").path(0);
        assertThat(split).hasToString("{\"amountFen\":2000,\"usedOn\":\"2026-05-01\"}");
        town.put(CARD.withBalanceFen(0));
        assertThat(body(ask("A2", PIN)).path("status").asString()).isEqualTo("EXHAUSTED");
    }

    @ParameterizedTest
    @CsvSource({"JDB-2026-0419,BOOK", "JDM-2026-0419,SUPERMARKET", "JDE-2026-0419,E_CARD"})
    void theBatchTellsTheSubKind(String batch, String cardType) {
        town.put(CARD.ofBatch(batch));
        assertThat(body(ask("A1", PIN)).path("cardType").asString()).isEqualTo(cardType);
    }

    @Test
    void fiveUnknownPinsInAnHourLockTheAddressForAnHour() {
        for (int i = 1; i <= 5; i++) {
            Answer answer = ask("W" + i, wrongPin(i));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(error(answer)).isEqualTo("card_not_found");
        }
        Answer locked = ask("A1", PIN);
        assertThat(locked.status()).isEqualTo(423);
        assertThat(error(locked)).isEqualTo("locked");
        assertThat(locked.headers()).containsEntry("Retry-After", "3600");
        assertThat(town.ask(Asking.jd("127.0.0.12", town.now(), token, "A1", PIN))
                        .status())
                .isEqualTo(200);
        town.clock.move(Duration.ofHours(1));
        token = freshToken();
        assertThat(ask("A2", PIN).status()).isEqualTo(200);
    }

    @Test
    void theSameUnknownPinUnderTheSameIdCountsOnce() {
        for (int i = 0; i < 9; i++) {
            assertThat(ask("W1", wrongPin(1)).status()).isEqualTo(404);
        }
        assertThat(ask("A1", PIN).status()).isEqualTo(200);
    }

    @Test
    void theAddressIsLimitedInSecondsAndTheAccountByADate() {
        for (int i = 0; i < 60; i++) {
            ask("A1", PIN);
        }
        Answer refused = ask("A1", PIN);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(body(refused).path("scope").asString()).isEqualTo("ip");
        assertThat(refused.headers().get("Retry-After")).isEqualTo("60");
        for (int i = 0; i < 60; i++) {
            town.ask(Asking.jd("127.0.0.12", town.now(), token, "A1", PIN));
        }
        Answer account = town.ask(Asking.jd("127.0.0.13", town.now(), token, "A1", PIN));
        assertThat(body(account).path("scope").asString()).isEqualTo("account");
        Instant then = ZonedDateTime.parse(
                        account.headers().getOrDefault("Retry-After", ""), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        assertThat(then).isBetween(town.now().plusSeconds(60), town.now().plusSeconds(63));
        assertThat(town.stats().of("jd", "account").orElseThrow().violations()).isEqualTo(1);
    }

    @Test
    void aTokenLastsTenMinutes() {
        town.clock.move(Duration.ofSeconds(599));
        assertThat(ask("A1", PIN).status()).isEqualTo(200);
        town.clock.move(Duration.ofSeconds(1));
        assertThat(ask("A1", PIN).status()).isEqualTo(401);
        assertThat(error(ask("A1", PIN))).isEqualTo("invalid_token");
    }

    @Test
    void theDynamicTokenMayBeOneStepOff() {
        assertThat(town.ask(Asking.jd(Asking.IP, town.now().plusSeconds(30), token, "A1", PIN))
                        .status())
                .isEqualTo(200);
        Answer late = town.ask(Asking.jd(Asking.IP, town.now().minusSeconds(60), token, "A1", PIN));
        assertThat(late.status()).isEqualTo(401);
        assertThat(error(late)).isEqualTo("dynamic_token_invalid");
    }

    @Test
    void theSameKeyIsAnsweredFromMemoryAndNeverForAnotherCard() {
        ask("A1", PIN);
        town.put(CARD.in(CardState.USED));
        assertThat(body(ask("A1", PIN)).path("status").asString()).isEqualTo("UNBOUND");
        Answer other = ask("A1", wrongPin(1));
        assertThat(other.status()).isEqualTo(409);
        assertThat(error(other)).isEqualTo("idempotency_conflict");
    }

    @Test
    void theNightlyMaintenanceEndsAtTenPastMidnight() {
        Conduct nightly = Misbehaviour.nightly().of("jd");
        town.misbehave("jd", nightly);
        town.clock.set(Instant.parse("2026-11-21T15:59:59Z"));
        token = freshToken();
        assertThat(ask("A1", PIN).status()).isEqualTo(200);
        town.clock.set(Instant.parse("2026-11-21T16:00:00Z"));
        assertThat(ask("A2", PIN).status()).isEqualTo(503);
        town.clock.set(Instant.parse("2026-11-21T16:10:00Z"));
        token = freshToken();
        assertThat(ask("A2", PIN).status()).isEqualTo(200);
        town.misbehave("jd", Conduct.rated(Rates.NONE.busy(1)));
        assertThat(ask("A3", PIN).status()).isEqualTo(503);
    }

    @Test
    void aStrangerGetsNoTokenAndABrokenQuestionNoAnswer() {
        Question stranger = Asking.post("/jd/oauth/token", Map.of(), "grant_type=client_credentials", Asking.IP);
        assertThat(town.ask(stranger).status()).isEqualTo(401);
        Question good = Asking.jd(Asking.IP, town.now(), token, "A1", PIN);
        assertThat(town.ask(Asking.post(good.path(), new HashMap<>(good.headers()), "{", Asking.IP))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aPinNeverShowsInStatistics() {
        ask("A1", PIN);
        assertThat(town.stats().attempts("JD_E", "****CDEF")).isEqualTo(1);
        assertThat(town.stats().toString()).doesNotContain(PIN);
    }
}
