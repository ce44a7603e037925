package cardloop.testing.plans;

/** Whose plans they are. */
public enum Vendor {
    H2,
    POSTGRESQL;

    static Vendor of(String url) {
        return url.startsWith("jdbc:h2:") ? H2 : POSTGRESQL;
    }
}
