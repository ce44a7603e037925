package cardloop.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as issuers speak it, read without mercy: a missing, doubled or mistyped field makes the answer unreadable. */
public final class HttpJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private HttpJson() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static byte[] bytes(ObjectNode object) {
        return MAPPER.writeValueAsBytes(object);
    }

    public static HttpEntity entity(byte[] json) {
        return new ByteArrayEntity(json, ContentType.APPLICATION_JSON);
    }

    /** @throws IllegalArgumentException (or Jackson's own) if it is not exactly one object */
    public static JsonNode read(byte[] body) {
        JsonNode node = MAPPER.readTree(body);
        if (!node.isObject()) {
            throw new IllegalArgumentException("no JSON object");
        }
        return node;
    }

    /** Empty when absent, null or blank: an issuer that tells nothing tells nothing. Anything but text is unreadable. */
    public static Optional<String> text(JsonNode object, String field) {
        return told(object, field).map(JsonNode::stringValue).filter(text -> !text.isBlank());
    }

    public static String requiredText(JsonNode object, String field) {
        return text(object, field).orElseThrow(() -> new IllegalArgumentException("lacks " + field));
    }

    /** Empty when absent or null; anything but a whole number is unreadable. */
    public static OptionalLong number(JsonNode object, String field) {
        Optional<JsonNode> node = told(object, field);
        if (node.isPresent() && !node.get().canConvertToLong()) {
            throw new IllegalArgumentException(field + " is no whole number");
        }
        return node.map(value -> OptionalLong.of(value.longValue())).orElse(OptionalLong.empty());
    }

    /** As text, whether it was sent as text or as a number. */
    public static Optional<String> textOrNumber(JsonNode object, String field) {
        return told(object, field).map(JsonNode::asString);
    }

    public static Optional<LocalDate> day(JsonNode object, String field) {
        return text(object, field).map(LocalDate::parse);
    }

    public static List<String> texts(JsonNode object, String field) {
        return items(object, field).stream().map(JsonNode::stringValue).toList();
    }

    /** Empty when absent or null; anything but an array is unreadable. */
    public static List<JsonNode> items(JsonNode object, String field) {
        return told(object, field).stream()
                .flatMap(items -> items.asArray().values().stream())
                .toList();
    }

    private static Optional<JsonNode> told(JsonNode object, String field) {
        return Optional.of(object.path(field)).filter(node -> !node.isMissingNode() && !node.isNull());
    }
}
