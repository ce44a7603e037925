package cardloop.issuers;

/** Why a card is asked about. */
public enum Purpose {
    /** On its way in. */
    INTAKE,
    /** Before it is paid, because what its issuer said is too old for that. */
    SETTLE,
    /** On the shelf, by night. */
    NIGHT,
    /** A card of ours that we know, before the night. */
    CANARY;

    /** Whether the case moves along with its question: one on the shelf stays there while it is asked about. */
    public boolean movesCase() {
        return switch (this) {
            case INTAKE, SETTLE -> true;
            case NIGHT, CANARY -> false;
        };
    }
}
