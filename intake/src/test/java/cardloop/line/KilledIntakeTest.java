package cardloop.line;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.StubTown;
import cardloop.stub.deck.CardState;
import cardloop.stub.deck.Deck;
import cardloop.stub.deck.DeckCard;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kill -9} in mid-flight, a restart, and everything in its place: no SQL by hand, nothing asked or paid twice. */
class KilledIntakeTest {
    private static final int CARDS = 24;
    private static final int USED_EVERY = 6;
    private static final Duration FINISHED_WITHIN = Duration.ofMinutes(6);
    private static final List<String> UNREVIEWED =
            List.of("--cardloop.review.newcomer-cards=0", "--cardloop.review.share-percent=0");

    @TempDir
    Path folder;

    @Test
    void everyCardIsInItsPlaceAfterAKillAndARestartOnTheEmbeddedFile() throws Exception {
        killAndRestart(UNREVIEWED, this::embeddedFile);
    }

    @Test
    void everyCardIsInItsPlaceAfterAKillAndARestartOnPostgres() throws Exception {
        try (TestDatabase postgres = TestDatabases.postgres()) {
            List<String> settings = new ArrayList<>(UNREVIEWED);
            settings.add("--cardloop.database.url=" + postgres.url());
            settings.add("--cardloop.database.user=" + postgres.user());
            killAndRestart(settings, postgres::dataSource);
        }
    }

    /** @param database opened once the program has run */
    private void killAndRestart(List<String> settings, Callable<DataSource> database) throws Exception {
        try (StubTown town = StubTown.start(0, deck())) {
            town.misbehave("{\"seed\":7,\"cmcc\":{\"latencyMs\":{\"fixed\":300}}}");
            String submission;
            ServerProcess first = ServerProcess.start(folder, town.baseUrl(), settings);
            try {
                submission = submit(first);
                Eventually.within(
                        FINISHED_WITHIN, "some cards are through", () -> open(first, submission) <= CARDS / 2);
            } finally {
                first.kill();
            }
            try (ServerProcess second = ServerProcess.start(folder, town.baseUrl(), settings)) {
                Eventually.within(FINISHED_WITHIN, "all cards have ended", () -> open(second, submission) == 0);
            }
            checkEverything(JdbcClient.create(database.call()), town);
        }
    }

    private static Deck deck() {
        return new Deck(
                IntStream.range(0, CARDS).mapToObj(KilledIntakeTest::card).toList());
    }

    private static String number(int i) {
        return String.format(Locale.ROOT, "99202611%09d", i);
    }

    private static String pin(int i) {
        return String.format(Locale.ROOT, "%018d", 777_000_000L + i);
    }

    private static DeckCard card(int i) {
        CardState state = i % USED_EVERY == 0 ? CardState.USED : CardState.VALID;
        return new DeckCard(
                "SZX", number(i), pin(i), state, 3_000, 3_000, number(i).substring(2, 10), "CN", null, null);
    }

    private static String submit(ServerProcess server) {
        String cards = IntStream.range(0, CARDS)
                .mapToObj(i -> "{\"kind\":\"SZX\",\"number\":\"" + number(i) + "\",\"pin\":\"" + pin(i)
                        + "\",\"faceValue\":{\"amount\":\"30.00\",\"currency\":\"CNY\"}}")
                .collect(Collectors.joining(","));
        JsonNode answer = JsonMapper.shared()
                .readTree(
                        server.post("/api/v1/submissions", "killed-1", "{\"terms\":\"v1\",\"cards\":[" + cards + "]}"));
        return answer.get("id").asString();
    }

    private static int open(ServerProcess server, String submission) {
        int open = 0;
        for (String state : List.of("RECEIVED", "QUEUED", "CHECKING", "UNRESOLVED", "PARKED", "IN_REVIEW")) {
            String page = server.get("/api/v1/submissions/" + submission + "/cards?limit=200&state=" + state);
            if (page.isEmpty()) {
                return Integer.MAX_VALUE;
            }
            open += JsonMapper.shared().readTree(page).get("items").size();
        }
        return open;
    }

    private static void checkEverything(JdbcClient jdbc, StubTown town) throws IOException, InterruptedException {
        int used = CARDS / USED_EVERY;
        assertThat(count(jdbc, "SELECT COUNT(*) FROM card_case")).isEqualTo(CARDS);
        assertThat(count(jdbc, "SELECT COUNT(*) FROM card_case WHERE stage = 'ACCEPTED'"))
                .isEqualTo(CARDS - used);
        assertThat(count(jdbc, "SELECT COUNT(*) FROM card_case WHERE stage = 'REJECTED' AND reason = 'USED'"))
                .isEqualTo(used);
        assertThat(count(jdbc, "SELECT COUNT(*) FROM stock_item WHERE state = 'ON_SHELF'"))
                .isEqualTo(CARDS - used);
        assertThat(count(jdbc, "SELECT COUNT(*) FROM transfer WHERE kind = 'ACCEPTANCE'"))
                .isEqualTo(CARDS - used);
        assertThat(count(jdbc, "SELECT SUM(balance_fen) FROM account")).isZero();
        assertThat(count(jdbc, "SELECT SUM(amount_fen) FROM posting")).isZero();
        assertThat(count(jdbc, "SELECT COUNT(*) FROM question")).isEqualTo(CARDS);
        askedUnderOneNumberEach(town);
    }

    private static void askedUnderOneNumberEach(StubTown town) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String stats = http.send(
                            HttpRequest.newBuilder(URI.create(town.baseUrl() + "/_stub/stats"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            JsonNode root = JsonMapper.shared().readTree(stats);
            assertThat(root.get("cards")).hasSize(CARDS);
            root.get("cards").forEach(card -> assertThat(card.get("inquiryIds")).hasSize(1));
            root.get("issuers")
                    .get("cmcc")
                    .forEach(address ->
                            assertThat(address.get("violations").asInt()).isZero());
        }
    }

    private DataSource embeddedFile() throws IOException {
        return new DriverManagerDataSource(
                "jdbc:h2:file:" + folder.resolve("cardloop")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;AUTO_SERVER=TRUE",
                "cardloop",
                Files.readString(folder.resolve("database-password")).strip());
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
