package cardloop.cases;

/** Who has an open case: exactly one. */
public enum Owner {
    SYSTEM,
    SELLER,
    ISSUER,
    REVIEWER,
    OPERATOR
}
