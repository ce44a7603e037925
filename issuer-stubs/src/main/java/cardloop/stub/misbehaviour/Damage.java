package cardloop.stub.misbehaviour;

/** What happens to an answer on its way; see {@link Rates}. */
public enum Damage {
    NONE,
    HTTP_5XX,
    RESET_BEFORE,
    RESET_AFTER,
    EMPTY,
    TRUNCATED,
    BAD_SIGNATURE,
    DRIP
}
