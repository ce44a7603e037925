package cardloop.line;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.StubTown;
import cardloop.stub.deck.Deck;
import cardloop.stub.deck.DeckCard;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import cardloop.testing.TestingClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a number exists is nothing that a seller can find out by trying PINs on it: through the real API, with the pretend
 * issuers, and with more tries than the budgets for wrong codes would let him have.
 */
class NumberOracleTest {
    private static final long SEED = 20_261_130;
    private static final int NUMBERS = 8;
    private static final int TRIES = 3;
    private static final double AREA_AT_MOST = 0.55;
    private static final List<Duration> GAPS =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(40));
    /** When a seller looks at his card, each time so much later than before. */
    private static final List<Duration> LOOKS = List.of(
            Duration.ofMillis(1_500),
            Duration.ofSeconds(4),
            Duration.ofSeconds(9),
            Duration.ofMinutes(5),
            Duration.ofMinutes(70));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random chance = new Random(SEED);
    private final TestingClock clock = TestingClock.atAnyTime();
    private final Map<String, List<List<Double>>> numbers = new TreeMap<>();
    private final Map<String, List<List<String>>> words = new TreeMap<>();

    @TempDir
    private Path folder;

    /** A number and the card that has it, whether the issuer knows it or not. */
    private record Tried(DeckCard card, boolean exists) {}

    @Test
    void noTextTimelineStateOrTimeTellsAnExistingNumberFromOneNobodyIssued() throws Exception {
        List<Tried> tried = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i++) {
            for (boolean exists : i % 2 == 0 ? new boolean[] {true, false} : new boolean[] {false, true}) {
                tried.add(new Tried(qCoin(), exists));
                tried.add(new Tried(voucher(), exists));
            }
        }
        Deck issued =
                new Deck(tried.stream().filter(Tried::exists).map(Tried::card).toList());
        try (TestDatabase database = TestDatabases.h2();
                StubTown town = StubTown.start(0, issued, clock);
                HandDrivenLine line = HandDrivenLine.open(
                        folder,
                        database,
                        town,
                        clock,
                        "--cardloop.screening.seller-free=1000",
                        "--cardloop.screening.address-free=1000")) {
            for (int i = 0; i < tried.size(); i++) {
                watch(line, tried.get(i), GAPS.get(i / 4 % GAPS.size()));
            }
        }
        numbers.forEach((what, seen) -> assertThat(Distinguisher.byNumber(seen.get(0), seen.get(1)))
                .as(
                        "%s of %d and %d tries, seed %d",
                        what, seen.get(0).size(), seen.get(1).size(), SEED)
                .isLessThanOrEqualTo(AREA_AT_MOST));
        words.forEach((what, seen) -> assertThat(Distinguisher.byWords(seen.get(0), seen.get(1)))
                .as(
                        "%s of %d and %d tries, seed %d",
                        what, seen.get(0).size(), seen.get(1).size(), SEED)
                .isLessThanOrEqualTo(AREA_AT_MOST));
        assertThat(words).hasSize(TRIES * LOOKS.size());
    }

    /** Tries on one number, one after the other, and then a day without any. */
    private void watch(HandDrivenLine line, Tried number, Duration gap) throws Exception {
        List<String> cards = new ArrayList<>();
        for (int n = 1; n <= TRIES; n++) {
            Instant sent = clock.instant();
            String card = submit(line, number.card());
            int kept = n < TRIES ? LOOKS.size() - 1 : LOOKS.size();
            for (int look = 0; look < kept; look++) {
                line.pass(LOOKS.get(look));
                note(number.exists(), "try " + n + " look " + look, get(line, card), sent);
            }
            cards.add(card);
            line.pass(gap);
        }
        for (int n = 1; n < TRIES; n++) {
            note(
                    number.exists(),
                    "try " + n + " look " + (LOOKS.size() - 1),
                    get(line, cards.get(n - 1)),
                    clock.instant());
        }
        Duration day = Duration.ofDays(1);
        line.pass(day.minusMillis(clock.millis() % day.toMillis()));
    }

    private void note(boolean exists, String when, JsonNode card, Instant since) {
        List<String> steps = new ArrayList<>();
        double lastStep = 0;
        for (JsonNode step : card.path("timeline")) {
            steps.add(step.path("what").asString());
            lastStep = seconds(step.path("at").asString(), since);
        }
        String told = String.join(
                " ",
                card.path("state").asString(),
                card.path("station").asString(),
                card.path("reason").toString(),
                card.path("waiting").toString(),
                card.path("owner").asString(),
                steps.toString());
        words.computeIfAbsent(when, _ -> List.of(new ArrayList<>(), new ArrayList<>()))
                .get(exists ? 0 : 1)
                .add(told);
        number(exists, when + ": last step", lastStep);
        number(exists, when + ": eta", seconds(card.path("eta").asString(""), since));
        number(exists, when + ": deadline", seconds(card.path("deadline").asString(""), since));
    }

    private void number(boolean exists, String what, double seconds) {
        numbers.computeIfAbsent(what, _ -> List.of(new ArrayList<>(), new ArrayList<>()))
                .get(exists ? 0 : 1)
                .add(seconds);
    }

    private static double seconds(String time, Instant since) {
        return time.isEmpty()
                ? -1
                : Duration.between(since, OffsetDateTime.parse(time)).toMillis() / 1e3;
    }

    private String submit(HandDrivenLine line, DeckCard card) throws Exception {
        String body =
                """
                {"terms":"v1","cards":[{"kind":"%s","number":"%s","pin":"%s","batch":"%s",
                 "faceValue":{"amount":"100","currency":"CNY"}}]}\
                """.formatted(card.kind(), card.number(), digits(card.pin().length()), card.batch());
        JsonNode answer = send(request(line, "/api/v1/submissions")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.at("/cards/0/state").asString()).isEqualTo("RECEIVED");
        return answer.at("/cards/0/id").asString();
    }

    private JsonNode get(HandDrivenLine line, String card) throws Exception {
        return send(request(line, "/api/v1/cards/" + card).GET());
    }

    private static HttpRequest.Builder request(HandDrivenLine line, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + line.port() + path))
                .header("Authorization", "Bearer demo-seller-key");
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        return JSON.readTree(
                client.send(request.build(), BodyHandlers.ofString()).body());
    }

    private DeckCard qCoin() {
        return DeckCard.valid("QQCARD", digits(9), digits(12), 10_000).ofBatch("QB2026Q3-07");
    }

    private DeckCard voucher() {
        return DeckCard.valid("SZX", "26" + "20260001" + digits(7), digits(18), 10_000)
                .ofBatch("20260001");
    }

    private String digits(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(chance.nextInt(10));
        }
        return text.toString();
    }
}
