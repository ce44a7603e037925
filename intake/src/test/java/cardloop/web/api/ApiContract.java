package cardloop.web.api;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One server for all tests of the API, and how they call it. */
@SpringBootTest(
        classes = TestingApiApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=intake", "cardloop.data-dir=target/api-test"})
@ActiveProfiles("demo")
abstract class ApiContract {
    static final String SELLER = "demo-seller-key";
    static final String SELLER2 = "demo-seller2-key";
    static final String REVIEWER = "demo-reviewer-key";
    private static final AtomicLong CARDS = new AtomicLong(100_000_000_000L);
    private static final String BOUNDARY = "cardloop-boundary";

    private static final TestDatabase DATABASE = TestDatabases.ofThisRun();

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add("cardloop.database.url", DATABASE::url);
        settings.add("cardloop.database.user", DATABASE::user);
        settings.add("cardloop.line-pool.size", () -> 1);
        settings.add("cardloop.web-pool.size", () -> 1);
        settings.add("cardloop.web-pool.wait-millis", () -> 20_000);
    }

    @Value("${local.server.port}")
    private int port;

    @Autowired
    JdbcClient db;

    /** A PIN nobody else uses. */
    static String freshPin() {
        return String.valueOf(CARDS.incrementAndGet());
    }

    /** A well-formed card of 30 yuan. */
    static String card(String pin) {
        return card("QQCARD", "123456789", pin, "30");
    }

    static String card(String kind, String number, String pin, String face) {
        return """
            {"kind":"%s","number":"%s","pin":"%s","faceValue":{"amount":"%s","currency":"CNY"}}\
            """.formatted(kind, number, pin, face);
    }

    static String submission(String... cards) {
        return "{\"terms\":\"v1\",\"cards\":[" + String.join(",", cards) + "]}";
    }

    static String freshKey() {
        return UUID.randomUUID().toString();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Reply get(String key, String path) {
        return send(request(key, path).GET());
    }

    Reply delete(String key, String path) {
        return send(request(key, path).DELETE());
    }

    Reply put(String key, String path) {
        return send(request(key, path).PUT(BodyPublishers.noBody()));
    }

    /** Under an idempotency key of its own. */
    Reply post(String key, String path, String json) {
        return post(key, path, json, freshKey());
    }

    Reply post(String key, String path, String json, String idempotencyKey) {
        return send(request(key, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(json)));
    }

    /** Photos of one kind and face value. */
    Reply postPhotos(String kind, String face, List<byte[]> photos, String idempotencyKey) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"kind\"", kind.getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"faceValue\"", face.getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"terms\"", "v1".getBytes(StandardCharsets.UTF_8));
        return postPhotos(request(SELLER, "/api/v1/submissions/photos"), body, photos, idempotencyKey);
    }

    /** Photos that answer a question about a card; the contract takes one. */
    Reply postNewPhotos(String key, String path, List<byte[]> photos, String idempotencyKey) {
        return postPhotos(request(key, path), new ByteArrayOutputStream(), photos, idempotencyKey);
    }

    private Reply postPhotos(
            HttpRequest.Builder request, ByteArrayOutputStream body, List<byte[]> photos, String idempotencyKey) {
        photos.forEach(photo -> part(body, "name=\"photo\"; filename=\"a.jpg\"", photo));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder request(String key, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    Reply send(HttpRequest.Builder request) {
        return send(client, request);
    }

    static Reply send(HttpClient client, HttpRequest.Builder request) {
        try {
            return new Reply(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
