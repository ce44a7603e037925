package cardloop.casebook;

/** Who has an open case: exactly one. */
public enum Owner {
    SYSTEM,
    SELLER,
    ISSUER,
    REVIEWER,
    OPERATOR
}
