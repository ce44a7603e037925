package cardloop.stub.deck;

/** What a card really is; each issuer has its own words for it. */
public enum CardState {
    VALID,
    USED,
    VOID,
    INACTIVE,
    LOCKED,
    EXPIRED,
    RECALLED
}
