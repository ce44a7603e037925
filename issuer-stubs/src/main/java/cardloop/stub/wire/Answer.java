package cardloop.stub.wire;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One HTTP answer.
 *
 * @param status HTTP status
 * @param contentType media type with its charset
 * @param headers further headers
 * @param body text, sent as UTF-8
 */
public record Answer(int status, String contentType, Map<String, String> headers, String body) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer text(int status, String body) {
        return new Answer(status, "text/plain; charset=UTF-8", Map.of(), body);
    }

    public static Answer json(int status, JsonNode body) {
        return new Answer(status, "application/json; charset=UTF-8", Map.of(), body.toString());
    }

    public static Answer notFound() {
        return text(404, "no such door");
    }

    public Answer withBody(String newBody) {
        return new Answer(status, contentType, headers, newBody);
    }

    public Answer withHeaders(Map<String, String> newHeaders) {
        return new Answer(status, contentType, newHeaders, body);
    }
}
