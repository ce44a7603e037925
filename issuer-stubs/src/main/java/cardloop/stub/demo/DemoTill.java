package cardloop.stub.demo;

import cardloop.stub.api.HttpDemoApi;
import cardloop.stub.api.HttpReply;
import cardloop.stub.wire.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The seller's money and the shelf: one payee, one payout, the account, the stock. */
final class DemoTill {
    private static final String DOWNSTREAM_KEY = "demo-downstream-key";
    private static final String CHANNEL_ACCOUNT = "13800138009";
    private static final String NAME = "张三";
    private static final long PAYOUT_FEN = 2_000;

    private final HttpDemoApi api;
    private String payoutId = "";
    private String payoutState = "NOT_REQUESTED";
    private long amountFen;

    DemoTill(HttpDemoApi api) {
        this.api = api;
    }

    boolean settled() {
        return payoutState.equals("SETTLED");
    }

    /** Whether nothing more will become of the payout. */
    boolean over() {
        return settled() || payoutState.equals("FAILED");
    }

    String payoutLine() {
        return DemoMoney.yuan(amountFen) + " CNY to " + CHANNEL_ACCOUNT + ": " + payoutState;
    }

    /** Requests the payout as soon as there is money, then follows it. */
    void lookAfter() {
        if (over()) {
            return;
        }
        if (payoutId.isEmpty()) {
            request();
        } else {
            HttpReply reply = api.get(DemoPlan.SELLER, "/api/v1/payouts/" + payoutId);
            if (reply.good()) {
                payoutState = Json.string(reply.body(), "status");
            }
        }
    }

    private void request() {
        long availableFen = DemoMoney.fen(account().path("available"));
        if (availableFen < PAYOUT_FEN) {
            return;
        }
        HttpReply payee = api.post(
                DemoPlan.SELLER,
                "/api/v1/payees",
                Json.object().put("channelAccount", CHANNEL_ACCOUNT).put("name", NAME));
        if (!payee.good()) {
            payoutState = "FAILED";
            return;
        }
        amountFen = PAYOUT_FEN;
        ObjectNode body = Json.object().put("payeeId", Json.string(payee.body(), "id"));
        body.set("amount", DemoMoney.json(amountFen));
        HttpReply payout = api.post(DemoPlan.SELLER, "/api/v1/payouts", body);
        payoutId = Json.string(payout.body(), "id");
        payoutState = payout.good() ? Json.string(payout.body(), "status") : "FAILED";
    }

    private JsonNode account() {
        return api.get(DemoPlan.SELLER, "/api/v1/account").body();
    }

    String accountLine() {
        JsonNode account = account();
        return "available " + DemoMoney.yuan(DemoMoney.fen(account.path("available"))) + ", held "
                + DemoMoney.yuan(DemoMoney.fen(account.path("held"))) + ", reserved "
                + DemoMoney.yuan(DemoMoney.fen(account.path("reserved"))) + " CNY";
    }

    /** One line a count, whatever its fields. */
    List<String> stockLines() {
        HttpReply reply = api.get(DOWNSTREAM_KEY, "/api/v1/stock");
        List<String> lines = new ArrayList<>();
        for (JsonNode count : reply.body().path("items")) {
            List<String> words = new ArrayList<>();
            count.properties().forEach(p -> words.add(p.getKey() + " " + shown(p.getValue())));
            lines.add(String.join(", ", words));
        }
        return lines.isEmpty() ? List.of(reply.good() ? "empty" : reply.problem()) : lines;
    }

    private static String shown(JsonNode value) {
        return value.isObject() ? Json.string(value, "amount") : value.asString("");
    }
}
