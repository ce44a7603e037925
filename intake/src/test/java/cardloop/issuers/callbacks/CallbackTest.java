package cardloop.issuers.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The door of issuers over real HTTP, on a server whose every other door is closed. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = CallbackTest.TestingServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=callback-test",
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
class CallbackTest {
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(CallbacksConfiguration.class)
    static class TestingServer {
        @Bean
        TestingNotices notices() {
            return new TestingNotices();
        }

        @Bean
        TestingEvents events() {
            return new TestingEvents();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestingNotices notices;

    @Autowired
    private TestingEvents events;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void forget() {
        notices.heard.clear();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    @Test
    void aGenuineNoticeIsTakenHoweverOftenItComesAndMakesNoSession() throws Exception {
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> reply = get("/callbacks/gateway?id=INQ1&sign=good");
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.body()).startsWith("SUCCESS");
            assertThat(reply.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(notices.heard).hasSize(3);
    }

    @Test
    void aFormIsReadLikeAQuery() throws Exception {
        HttpResponse<String> reply = send(request("/callbacks/gateway")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("id=INQ1&sign=good")));
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).startsWith("SUCCESS");
    }

    @Test
    void aForgedNoticeIsTurnedAwayWithAnEventAndACount() throws Exception {
        assertThat(get("/callbacks/gateway?id=INQ1&sign=bad").statusCode()).isEqualTo(400);
        assertThat(notices.heard).isEmpty();
        assertThat(events.told).anyMatch(event -> event.startsWith("issuer:gateway NOTICE_FORGED"));
        assertThat(meters.counter("cardloop.notices", "issuer", "gateway", "reply", "forged")
                        .count())
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void anUnknownNumberAnUnknownIssuerAndNonsenseAreTurnedAway() throws Exception {
        assertThat(get("/callbacks/gateway?id=NEVER&sign=good").statusCode()).isEqualTo(404);
        assertThat(get("/callbacks/nobody?id=INQ1&sign=good").statusCode()).isEqualTo(404);
        assertThat(get("/callbacks/gateway").statusCode()).isEqualTo(400);
        assertThat(get("/callbacks/gateway?%E9%BB=%D2").statusCode()).isEqualTo(400);
        assertThat(notices.heard).isEmpty();
    }

    @Test
    void whatIsTooLongIsTurnedAwayUnread() throws Exception {
        String long5000 = "x".repeat(5_000);
        assertThat(get("/callbacks/gateway?id=" + long5000).statusCode()).isEqualTo(413);
        assertThat(send(request("/callbacks/gateway").POST(BodyPublishers.ofString(long5000)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(send(request("/callbacks/gateway")
                                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("id=INQ1&sign=good"))))
                        .statusCode())
                .isEqualTo(411);
        assertThat(notices.heard).isEmpty();
    }

    @Test
    void otherMethodsAreNotTaken() throws Exception {
        for (String method : new String[] {"DELETE", "PUT", "PATCH"}) {
            HttpResponse<String> reply =
                    send(request("/callbacks/gateway?id=INQ1&sign=good").method(method, BodyPublishers.noBody()));
            assertThat(reply.statusCode()).isEqualTo(405);
            assertThat(reply.headers().firstValue("Allow").orElse(""))
                    .contains("GET")
                    .contains("POST");
        }
        assertThat(notices.heard).isEmpty();
    }

    @Test
    void theDoorOpensWithoutAWarning(CapturedOutput output) {
        assertThat(output).contains("Started CallbackTest").doesNotContain("requestPayloadType");
    }
}
