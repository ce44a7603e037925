package cardloop.money;

/**
 * Sends due payouts and asks about those whose fate is open. Any number of workers may run it on any number of nodes: a
 * payout has one number for ever, its intent is on record before the first byte, and only the channel's word ends it.
 */
public interface PayoutDispatch {
    /** Handles the payout that is longest due; false when none is. */
    boolean step();
}
