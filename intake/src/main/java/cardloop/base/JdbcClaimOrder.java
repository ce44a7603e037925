package cardloop.base;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In what order rows are claimed by {@code LIMIT … FOR UPDATE SKIP LOCKED}. PostgreSQL has to be told, and takes them in the
 * order of an index. H2 locks every row that it has to sort, with an index or without: told nothing, it takes the rows of the
 * index that it looks at one by one, which are in that index's order.
 */
public final class JdbcClaimOrder {
    private final JdbcClient jdbc;
    private volatile Kind kind = Kind.UNKNOWN;

    private enum Kind {
        UNKNOWN,
        SORTS_UNDER_LOCK,
        TAKES_IN_ORDER
    }

    public JdbcClaimOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The clause for a claim whose index ends with these columns, such as {@code ORDER BY due_at}; empty on H2. */
    public String by(String columns) {
        if (kind == Kind.UNKNOWN) {
            String version = jdbc.sql("SELECT version()").query(String.class).single();
            kind = version.contains("H2") ? Kind.SORTS_UNDER_LOCK : Kind.TAKES_IN_ORDER;
        }
        return kind == Kind.SORTS_UNDER_LOCK ? "" : "ORDER BY " + columns;
    }
}
