package cardloop.money;

import java.util.UUID;

/** An account of the ledger, such as {@code seller/UUID/available} or {@code house/stock}. */
public record AccountId(String value) {
    /** What restocked cards cost us. */
    public static final AccountId HOUSE_STOCK = new AccountId("house/stock");

    /** Money at the payout channel. */
    public static final AccountId HOUSE_CASH = new AccountId("house/cash");

    /** What a seller may draw. */
    public static AccountId available(UUID sellerId) {
        return new AccountId("seller/" + sellerId + "/available");
    }

    /** What is on its way to a seller's payee. */
    public static AccountId reserved(UUID sellerId) {
        return new AccountId("seller/" + sellerId + "/reserved");
    }

    public boolean isSellers() {
        return value.startsWith("seller/");
    }

    @Override
    public String toString() {
        return value;
    }
}
