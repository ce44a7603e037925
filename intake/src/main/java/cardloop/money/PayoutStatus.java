package cardloop.money;

/** Where a payout stands. */
public enum PayoutStatus {
    /** The money is reserved, nothing was sent. */
    PENDING,
    /** The intent to send is on record; the channel has it, or will be asked. */
    SENT,
    /** Sent, and nobody told what became of it. */
    UNKNOWN,
    /** The payee has the money. */
    SETTLED,
    /** The channel refused; the money is available again. */
    FAILED
}
