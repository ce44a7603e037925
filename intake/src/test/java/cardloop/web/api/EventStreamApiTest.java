package cardloop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cardloop.access.NewPassword;
import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Event streams over real connections. */
final class EventStreamApiTest extends ApiContract {
    private static final int MOST_OF_A_PERSON = 8;

    @Autowired
    private People people;

    private final HttpClient client = HttpClient.newHttpClient();
    private String key = "";
    private String keyId = "";
    private String card = "";
    private String events = "";

    @BeforeEach
    void aSellerWithACardOnItsWay() {
        Person seller = people.add(
                freshKey() + "@example.com", NewPassword.of("a password").orElseThrow(), Role.SELLER, "Any");
        key = people.addApiKey(seller.id(), "program").clear();
        keyId = people.apiKeys(seller.id()).getFirst().id().toString();
        Reply sent = post(key, "/api/v1/submissions", submission(card(freshPin())));
        card = sent.at("/cards/0/id");
        events = "/api/v1/submissions/" + sent.at("/id") + "/events";
    }

    @AfterEach
    void hangUp() {
        client.shutdownNow();
    }

    @Test
    void allWhoFollowHearOfEachChangeAndOfTheEnd() {
        List<String> first = lines(follow(key));
        List<String> second = lines(follow(key));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> first.contains("event:card") && second.contains("event:card"));

        post(key, "/api/v1/cards/" + card + "/withdrawal", "");

        await().atMost(Duration.ofSeconds(30)).until(() -> first.contains("event:end") && second.contains("event:end"));
        assertThat(first).anyMatch(line -> line.contains("\"state\":\"WITHDRAWN\""));
        assertThat(second).anyMatch(line -> line.contains("\"state\":\"WITHDRAWN\""));
    }

    @Test
    void aPersonFollowsSoMuchAtOnceAndNoMore() {
        for (int i = 0; i < MOST_OF_A_PERSON; i++) {
            assertThat(follow(key).statusCode()).isEqualTo(200);
        }

        HttpResponse<InputStream> oneMore = follow(key);

        assertThat(oneMore.statusCode()).isEqualTo(429);
        assertThat(oneMore.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aRevokedKeyHearsNoMore() {
        InputStream followed = follow(key).body();
        String other = people.addApiKey(people.byApiKey(key).orElseThrow().id(), "other")
                .clear();

        assertThat(delete(other, "/api/v1/api-keys/" + keyId).status()).isEqualTo(204);

        assertThat(lines(followed, Duration.ofSeconds(60))).doesNotContain("event:end");
    }

    private HttpResponse<InputStream> follow(String who) {
        try {
            return client.send(request(who, events).GET().build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What is heard, as it comes. */
    private static List<String> lines(HttpResponse<InputStream> stream) {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        Thread.ofVirtual().start(() -> reader(stream.body()).lines().forEach(heard::add));
        return heard;
    }

    /** Everything until it ends by itself. */
    private static List<String> lines(InputStream stream, Duration atMost) {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        Thread reading = Thread.ofVirtual().start(() -> reader(stream).lines().forEach(heard::add));
        await().atMost(atMost).until(() -> !reading.isAlive());
        return heard;
    }

    private static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
