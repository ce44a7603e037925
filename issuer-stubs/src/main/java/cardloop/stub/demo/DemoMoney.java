package cardloop.stub.demo;

import cardloop.stub.wire.Json;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Money as the API writes it. */
final class DemoMoney {
    private DemoMoney() {}

    /** A decimal in yuan, such as {@code 95.50}. */
    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    static JsonNode json(long fen) {
        return Json.object().put("amount", yuan(fen)).put("currency", "CNY");
    }

    /** Fen of a money object; 0 where there is none. */
    static long fen(JsonNode money) {
        String amount = Json.string(money, "amount");
        return amount.isEmpty() ? 0 : new BigDecimal(amount).movePointRight(2).longValue();
    }
}
