package cardloop.stub.api;

import cardloop.stub.wire.Json;
import tools.jackson.databind.JsonNode;

/**
 * What the API said.
 *
 * @param status HTTP status; 0 when nothing could be reached
 * @param body JSON, an empty object where there is none
 * @param retryAfterSeconds of the header; 0 where there is none
 */
public record HttpReply(int status, JsonNode body, long retryAfterSeconds) {
    static HttpReply none() {
        return new HttpReply(0, Json.object(), 0);
    }

    public boolean good() {
        return status >= 200 && status < 300;
    }

    /** Whether the API has no such door. */
    public boolean noDoor() {
        return status == 404 || status == 405 || status == 501;
    }

    /** Status, problem code and detail: never a card. */
    public String problem() {
        return status + " " + Json.string(body, "code") + " " + Json.string(body, "detail");
    }
}
