package cardloop.money.channel;

/** Moves money to payees. Calls wait for the answer, within a deadline of their own, and never throw for a bad one. */
public interface PayoutChannel {
    /** Sends a transfer once. The same order again gets the first answer and moves nothing. */
    ChannelAnswer send(PayoutOrder order);

    /** Asks what became of a number. */
    ChannelAnswer ask(String outBizNo);
}
