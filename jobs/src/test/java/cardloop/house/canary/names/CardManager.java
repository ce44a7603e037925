package cardloop.house.canary.names;

/** Breaks a rule by its name, and so do those within. */
public record CardManager() {
    /** Breaks the rule. */
    public record CardImpl() {}

    /** Breaks the rule. */
    public record CardUtil() {}

    /** Breaks the rule. */
    public record CardHelper() {}
}
