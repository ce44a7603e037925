package cardloop.stub.issuer;

import cardloop.stub.wire.Json;
import cardloop.stub.wire.Question;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A question about a Q coin card. */
record TencentInquiry(String id, String cardNo, String password, String area) {
    static final String KIND = "QQCARD";

    static Optional<TencentInquiry> read(Question question) {
        return Json.parseObject(question.text())
                .map(TencentInquiry::of)
                .filter(i -> i.id().matches("[0-9A-Za-z-]{1,32}"));
    }

    private static TencentInquiry of(ObjectNode body) {
        return new TencentInquiry(
                Json.string(body, "requestId"),
                Json.string(body, "cardNo"),
                Json.string(body, "cardPassword"),
                Json.string(body, "area"));
    }

    /** The card fields; the area is none of them. */
    String content() {
        return cardNo + "|" + password;
    }

    @Override
    public String toString() {
        return "tencent inquiry " + id;
    }
}
