package cardloop.stub.demo;

import cardloop.stub.api.HttpDemoApi;
import cardloop.stub.api.HttpReply;
import cardloop.stub.wire.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The house's ledger as its operators see it. */
final class DemoLedger {
    private static final String OPERATOR_KEY = "demo-operator-key";

    private final HttpReply trial;

    private DemoLedger(HttpReply trial) {
        this.trial = trial;
    }

    static DemoLedger at(HttpDemoApi console) {
        return new DemoLedger(console.get(OPERATOR_KEY, "/api/v1/trial-balance"));
    }

    boolean balanced() {
        return trial.good() && trial.body().path("balanced").asBoolean(false);
    }

    /** Whether it balances, and each class of accounts with what it holds. */
    String line() {
        if (!trial.good()) {
            return trial.problem();
        }
        List<String> classes = new ArrayList<>();
        for (JsonNode line : trial.body().path("lines")) {
            classes.add(Json.string(line, "accountClass") + " " + yuan(line.path("balance")));
        }
        String sum = "sum " + yuan(trial.body().path("sum"));
        return (balanced() ? "balanced, " : "NOT balanced, ") + sum + " CNY: " + String.join(", ", classes);
    }

    private static String yuan(JsonNode money) {
        return DemoMoney.yuan(DemoMoney.fen(money));
    }
}
