package cardloop.purge;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** About how many rows each table has, as the database itself estimates: nothing is counted. */
final class JdbcTableSizes {
    private final JdbcClient jdbc;
    private final boolean postgres;

    JdbcTableSizes(JdbcClient jdbc, boolean postgres) {
        this.jdbc = jdbc;
        this.postgres = postgres;
    }

    /** Every table of ours. */
    List<String> tables() {
        return jdbc.sql("SELECT LOWER(table_name) FROM information_schema.tables"
                        + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1")
                .query(String.class)
                .list();
    }

    double rows(String table) {
        String estimate = postgres
                ? "SELECT CAST(GREATEST(reltuples, 0) AS DOUBLE PRECISION) FROM pg_class WHERE oid = to_regclass(?)"
                : "SELECT CAST(row_count_estimate AS DOUBLE PRECISION) FROM information_schema.tables"
                        + " WHERE table_schema = 'public' AND table_name = ?";
        return jdbc.sql(estimate).param(table).query(Double.class).optional().orElse(0.0);
    }
}
