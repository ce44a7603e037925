package cardloop.web.api;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
record Reply(HttpResponse<String> response) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    int status() {
        return response.statusCode();
    }

    JsonNode body() {
        return JSON.readTree(response.body());
    }

    String text() {
        return response.body();
    }

    /** A member by JSON pointer, as text; {@code ""} when there is none. */
    String at(String pointer) {
        return body().at(pointer).asString("");
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }
}
