package cardloop.money;

/**
 * One line of a transfer. Sellers' accounts grow with a positive amount, house accounts shrink with it: lines sum to 0.
 *
 * @param amountFen signed, never 0
 */
public record Posting(AccountId account, long amountFen) {
    public Posting {
        if (amountFen == 0) {
            throw new IllegalArgumentException("a posting of nothing to " + account);
        }
    }
}
