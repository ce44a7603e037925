package cardloop.stub.gateway;

import cardloop.stub.wire.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The aggregator's answers: lines, the last one a signature over the values above it. */
final class GatewayReply {
    private GatewayReply() {}

    static Answer coded(String command, String code, String order) {
        return lines(start(command, code, order));
    }

    static Answer retry(String command, String code, String order, long retryAfterSeconds) {
        Map<String, String> fields = start(command, code, order);
        fields.put("retryAfter", Long.toString(retryAfterSeconds));
        return lines(fields);
    }

    private static Map<String, String> start(String command, String code, String order) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("r0_Cmd", command);
        fields.put("r1_Code", code);
        fields.put("r6_Order", order);
        return fields;
    }

    /** Signs the values in their order. */
    static Map<String, String> signed(Map<String, String> fields) {
        Map<String, String> signed = new LinkedHashMap<>(fields);
        signed.put("hmac", GatewayInquiry.hmac(String.join("", fields.values())));
        return signed;
    }

    static Answer lines(Map<String, String> fields) {
        return text(signed(fields));
    }

    private static Answer text(Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("\n"));
        return new Answer(200, "text/plain; charset=GBK", Map.of(), body + "\n");
    }

    static Map<String, String> read(Answer answer) {
        Map<String, String> fields = new LinkedHashMap<>();
        answer.body().lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                fields.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        return fields;
    }

    static Answer spoilSignature(Answer answer) {
        Map<String, String> fields = read(answer);
        fields.computeIfPresent("hmac", (key, hmac) -> GatewayInquiry.hmac(hmac));
        return text(fields);
    }
}
