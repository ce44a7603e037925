package cardloop.house.canary.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks a second question while the answer to the first is open, in each method but the last ones. */
public final class AskingRows {
    /** A question that hides behind a name. */
    public interface Totals {
        long of(long id);
    }

    /** Asks for them. */
    public record StoredTotals(JdbcClient jdbc) implements Totals {
        @Override
        public long of(long id) {
            return jdbc.sql("SELECT COUNT(*) FROM t WHERE id = ?")
                    .param(id)
                    .query(Long.class)
                    .single();
        }
    }

    private final JdbcClient jdbc;
    private final Totals totals;

    public AskingRows(JdbcClient jdbc, Totals totals) {
        this.jdbc = jdbc;
        this.totals = totals;
    }

    public List<Long> inTheLambda() {
        return jdbc.sql("SELECT id FROM t")
                .query((row, _) -> jdbc.sql("SELECT 1").query(Long.class).single() + row.getLong(1))
                .list();
    }

    public List<Long> referred() {
        return jdbc.sql("SELECT id FROM t").query(this::mapped).list();
    }

    private long mapped(ResultSet row, int n) throws SQLException {
        return row.getLong(1) + jdbc.sql("SELECT 1").query(Long.class).single();
    }

    public List<Long> viaAnInterface() {
        return jdbc.sql("SELECT id FROM t")
                .query((row, _) -> totals.of(row.getLong(1)))
                .list();
    }

    /** Nobody closes it. */
    public long streamed() {
        return jdbc.sql("SELECT id FROM t").query(Long.class).stream().count();
    }

    public List<Long> afterwards() {
        return jdbc.sql("SELECT id FROM t").query((row, _) -> row.getLong(1)).list().stream()
                .map(totals::of)
                .toList();
    }
}
