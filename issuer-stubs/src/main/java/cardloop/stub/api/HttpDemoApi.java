package cardloop.stub.api;

import cardloop.stub.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The public API over HTTP, with one idempotency key a wish: a wish that got no answer is sent again under its key. */
public final class HttpDemoApi {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final int TRIES = 4;
    private static final long LONGEST_PAUSE_SECONDS = 15;
    private static final String BOUNDARY = "cardloop-demo-photo";

    /** Waiting, so that tests need not. */
    public interface Pause {
        void seconds(long seconds);
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String runName;
    private final Pause pause;
    private long wishes;

    /** @param runName begins every idempotency key of this run */
    public HttpDemoApi(String base, String runName, Pause pause) {
        this.base = base.replaceAll("/+$", "");
        this.runName = runName;
        this.pause = pause;
    }

    public HttpReply get(String key, String path) {
        return patiently(request(key, path).GET().build());
    }

    public HttpReply post(String key, String path, JsonNode body) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return patiently(request(key, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", nextKey())
                .POST(BodyPublishers.ofByteArray(bytes))
                .build());
    }

    public HttpReply postPhoto(String key, Map<String, String> fields, byte[] jpeg) {
        return patiently(request(key, "/api/v1/submissions/photos")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Idempotency-Key", nextKey())
                .POST(BodyPublishers.ofByteArray(multipart(fields, jpeg)))
                .build());
    }

    public HttpReply putCsv(String path, String csv) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "text/csv; charset=UTF-8");
        return patiently(request.PUT(BodyPublishers.ofString(csv)).build());
    }

    /** One try, for looking whether somebody is there. */
    public HttpReply knock(String key, String path) {
        return once(request(key, path).GET().build());
    }

    private HttpRequest.Builder request(String key, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json");
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private String nextKey() {
        wishes++;
        return runName + "-" + wishes;
    }

    private HttpReply patiently(HttpRequest request) {
        HttpReply reply = once(request);
        for (int i = 1; i < TRIES && again(reply); i++) {
            pause.seconds(Math.clamp(reply.retryAfterSeconds(), 1, LONGEST_PAUSE_SECONDS));
            reply = once(request);
        }
        return reply;
    }

    private static boolean again(HttpReply reply) {
        boolean inProgress = Json.string(reply.body(), "code").equals("idempotency_in_progress");
        return reply.status() == 0 || reply.status() == 429 || reply.status() == 503 || inProgress;
    }

    private HttpReply once(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            String retryAfter = response.headers().firstValue("Retry-After").orElse("0");
            return new HttpReply(
                    response.statusCode(),
                    Json.parseObject(response.body()).orElseGet(Json::object),
                    retryAfter.matches("[0-9]{1,6}") ? Long.parseLong(retryAfter) : 1);
        } catch (IOException e) {
            return HttpReply.none();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HttpReply.none();
        }
    }

    private static byte[] multipart(Map<String, String> fields, byte[] jpeg) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(out, "name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8)));
        part(out, "name=\"photo\"; filename=\"card.jpg\"", "Content-Type: image/jpeg\r\n", jpeg);
        write(out, ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String disposition, String type, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + type + "\r\n";
        write(out, head.getBytes(StandardCharsets.US_ASCII));
        write(out, content);
        write(out, "\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static void write(ByteArrayOutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
