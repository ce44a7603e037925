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
    MALFORMED;

    /** The issuer knows no such card, or not by this PIN; which of the two, sellers are not told. */
    public boolean isUnrecognised() {
        return this == NO_SUCH_CARD || mayBeWrongPin();
    }

    /** It may have cost one of the few attempts that an issuer bears. */
    public boolean mayBeWrongPin() {
        return this == WRONG_PIN || this == NOT_RECOGNISED;
    }

    /** The issuer found the card by number and PIN: what was sent is what stands on it. */
    public boolean provesTheKey() {
        return switch (this) {
            case VALID, NOT_ACTIVE, USED, VOID, EXPIRED -> true;
            case LOCKED,
                    NO_SUCH_CARD,
                    WRONG_PIN,
                    NOT_RECOGNISED,
                    UNSUPPORTED,
                    BATCH_MISMATCH,
                    BATCH_RECALLED,
                    FACE_VALUE_WRONG,
                    MALFORMED -> false;
        };
    }
}
