package cardloop.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a key. What is answered with 429 or 503 is sent again under its own idempotency key. */
final class SoakClient {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(60);
    private static final int TRIES = 8;
    private static final String BOUNDARY = "cardloop-soak-photo";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Answers of all clients by status; 0 for none. */
    static final Map<Integer, Long> STATUSES = new ConcurrentHashMap<>();
    /** How long reads took, in milliseconds, until they are taken. */
    static final ConcurrentLinkedQueue<Long> READS = new ConcurrentLinkedQueue<>();

    private final String base;
    private final String key;

    SoakClient(String base, String key) {
        this.base = base;
        this.key = key;
    }

    record Answer(int status, JsonNode body) {
        boolean good() {
            return status >= 200 && status < 300;
        }
    }

    Answer get(String path) {
        long started = System.nanoTime();
        Answer answer = send(request(path).GET().build());
        READS.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        return answer;
    }

    Answer post(String path, Object json) {
        String body = JsonMapper.shared().writeValueAsString(json);
        return patiently(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Answer photo(Map<String, String> fields, byte[] jpeg) {
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"card.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n");
        return patiently(request("/api/v1/submissions/photos")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArrays(java.util.List.of(
                        head.toString().getBytes(StandardCharsets.UTF_8),
                        jpeg,
                        ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII))))
                .build());
    }

    /** Reads a stream of events until it ends or {@code longest} has passed; how many lines it had. */
    long listen(String path, Duration longest) {
        try {
            HttpResponse<Stream<String>> response = HTTP.send(
                    request(path).header("Accept", "text/event-stream").GET().build(),
                    HttpResponse.BodyHandlers.ofLines());
            STATUSES.merge(response.statusCode(), 1L, Long::sum);
            long until = System.nanoTime() + longest.toNanos();
            try (Stream<String> lines = response.body()) {
                return lines.takeWhile(_ -> System.nanoTime() < until).count();
            }
        } catch (IOException | java.io.UncheckedIOException cut) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWERED_WITHIN);
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private static Answer patiently(HttpRequest request) {
        Answer answer = send(request);
        for (int i = 1; i < TRIES && (answer.status() == 0 || answer.status() == 429 || answer.status() == 503); i++) {
            pause(Duration.ofSeconds(2L * i));
            answer = send(request);
        }
        return answer;
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            STATUSES.merge(response.statusCode(), 1L, Long::sum);
            return new Answer(response.statusCode(), parsed(response.body()));
        } catch (IOException none) {
            STATUSES.merge(0, 1L, Long::sum);
            return new Answer(0, parsed(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, parsed(""));
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return Optional.of(body)
                    .filter(text -> text.startsWith("{") || text.startsWith("["))
                    .map(JsonMapper.shared()::readTree)
                    .orElseGet(() -> JsonMapper.shared().createObjectNode());
        } catch (JacksonException noJson) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    static void pause(Duration span) {
        try {
            Thread.sleep(span);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
