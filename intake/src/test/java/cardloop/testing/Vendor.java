package cardloop.testing;

/** The two databases the product runs on: what concerns rows is tested on each. */
public enum Vendor {
    H2,
    POSTGRESQL;

    public static Vendor of(String url) {
        return url.startsWith("jdbc:h2:") ? H2 : POSTGRESQL;
    }

    public TestDatabase fresh() {
        return switch (this) {
            case H2 -> TestDatabases.h2();
            case POSTGRESQL -> TestDatabases.postgres();
        };
    }
}
