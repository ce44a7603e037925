package cardloop.inquiry;

/** How an issuer says a card stands. The first is good, the next two hold, the rest end it. */
public enum Standing {
    VALID,
    NOT_ACTIVE,
    LOCKED,
    USED,
    VOID,
    EXPIRED,
    NO_SUCH_CARD,
    WRONG_PIN,
    /** The issuer does not tell "no such card" from "wrong PIN". */
    NOT_RECOGNISED,
    UNSUPPORTED,
    BATCH_MISMATCH,
    BATCH_RECALLED,
    /** The declared face value is not the card's and the real one is not told. */
    FACE_VALUE_WRONG,
    /** Number, PIN or face break the issuer's rules; the card was not tried. */
    MALFORMED
}
