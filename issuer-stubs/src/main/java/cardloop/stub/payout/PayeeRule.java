package cardloop.stub.payout;

import java.util.Map;

/** What the channel does with a transfer; see the package's table. */
enum PayeeRule {
    PAYS,
    UNKNOWN_PAYEE,
    OTHER_NAME,
    PAYS_LATER,
    FAILS_LATER,
    OVER_LIMIT,
    BUSY_BUT_PAYS,
    BUSY_AND_LOST,
    MISSING_IN_STATEMENT,
    OTHER_AMOUNT_IN_STATEMENT,
    GHOST_IN_STATEMENT;

    private static final long LIMIT_FEN = 5_000_000;
    private static final Map<String, PayeeRule> BY_LAST_FOUR = Map.of(
            "0000", UNKNOWN_PAYEE,
            "0001", OTHER_NAME,
            "0002", PAYS_LATER,
            "0003", FAILS_LATER,
            "0004", BUSY_BUT_PAYS,
            "0005", BUSY_AND_LOST,
            "0006", MISSING_IN_STATEMENT,
            "0007", OTHER_AMOUNT_IN_STATEMENT,
            "0008", GHOST_IN_STATEMENT);

    static PayeeRule of(TransferRequest request) {
        String payee = request.payee();
        String lastFour = payee.substring(Math.max(0, payee.length() - 4));
        if (BY_LAST_FOUR.containsKey(lastFour)) {
            return BY_LAST_FOUR.getOrDefault(lastFour, PAYS);
        }
        if (request.payeeName().contains("错") || request.payeeName().contains("wrong")) {
            return OTHER_NAME;
        }
        return request.amountFen() > LIMIT_FEN ? OVER_LIMIT : PAYS;
    }
}
