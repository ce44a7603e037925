package cardloop.reading;

/** Whether a kind's readings have been calibrated, so that the reader may call one certain by itself. */
public enum Proof {
    /** No held-out set backs this kind: every reading goes to the seller for confirmation. */
    NONE,
    /** The upper 95 % bound of certain-and-wrong is at most 1 in 1,000 for this kind. */
    CALIBRATED
}
