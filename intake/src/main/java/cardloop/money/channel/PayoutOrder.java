package cardloop.money.channel;

/**
 * What the channel is asked to do.
 *
 * @param outBizNo our number: 1-32 of {@code [0-9A-Za-z-]}; the same number always carries the same content
 */
public record PayoutOrder(String outBizNo, String payee, String payeeName, long amountFen) {
    /** Leaves out the payee: it is a person's data. */
    @Override
    public String toString() {
        return "PayoutOrder(" + outBizNo + ", " + amountFen + " fen)";
    }
}
