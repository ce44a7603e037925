package cardloop.stub.issuer;

import cardloop.stub.wire.Json;
import cardloop.stub.wire.Question;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A question about an E-card. */
record JdInquiry(String id, String pin, long faceValueFen) {
    static final String KIND = "JD_E";

    static Optional<JdInquiry> read(Question question) {
        String id = question.header("idempotency-key");
        return Json.parseObject(question.text())
                .map(body -> of(id, body))
                .filter(i -> i.id().matches("[0-9A-Za-z-]{1,32}") && i.pin().matches("[0-9A-Z]{16}"));
    }

    private static JdInquiry of(String id, ObjectNode body) {
        return new JdInquiry(
                id, Json.string(body, "pin"), body.path("faceValueFen").asLong(0));
    }

    String content() {
        return pin + "|" + faceValueFen;
    }

    /** The last four characters. */
    String maskedPin() {
        return "****" + pin.substring(12);
    }

    @Override
    public String toString() {
        return "jd inquiry " + id;
    }
}
