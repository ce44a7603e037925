package cardloop.access;

/** What a person may do. */
public enum Role {
    SELLER,
    REVIEWER,
    SENIOR_REVIEWER,
    OPERATOR,
    DOWNSTREAM,
    AUDITOR;

    /** As the security framework spells it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
