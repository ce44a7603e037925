package cardloop.stub.demo;

import cardloop.stub.api.HttpDemoApi;
import cardloop.stub.api.HttpReply;
import cardloop.stub.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A person who reviews: passes a card whose issuer says what the seller declared, hands on any other. */
final class DemoReviewer {
    private static final String KEY = "demo-reviewer-key";
    private static final String CLAIMS = "/api/v1/review/claims";
    private static final int MOST_A_ROUND = 50;

    private final HttpDemoApi api;

    DemoReviewer(HttpDemoApi api) {
        this.api = api;
    }

    /** Works until the queue is empty; how many items were decided. */
    int work() {
        int decided = 0;
        while (decided < MOST_A_ROUND) {
            HttpReply claim = api.post(KEY, CLAIMS, Json.object());
            String itemId = Json.string(claim.body(), "itemId");
            if (claim.status() != 200 || itemId.isEmpty() || !decide(itemId, claim.body())) {
                return decided;
            }
            decided++;
        }
        return decided;
    }

    private boolean decide(String itemId, JsonNode item) {
        boolean agrees = agrees(item);
        ObjectNode decision = Json.object()
                .put("verdict", agrees ? "PASS" : "ESCALATE")
                .put("note", agrees ? "the issuer says what the seller declared" : "the issuer says something else");
        return api.post(KEY, CLAIMS + "/" + itemId + "/decision", decision).good();
    }

    /** Where the issuer's answer is not shown, there is nothing to disagree with. */
    private static boolean agrees(JsonNode item) {
        JsonNode issuer = item.path("issuerSays");
        if (!issuer.isObject()) {
            return true;
        }
        JsonNode faceValue = issuer.path("faceValue");
        long declaredFen = DemoMoney.fen(item.path("declared").path("faceValue"));
        return !faceValue.isObject() || declaredFen == 0 || DemoMoney.fen(faceValue) == declaredFen;
    }
}
