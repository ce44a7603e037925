package cardloop.watch;

import cardloop.watch.Part.State;
import cardloop.watch.Part.Why;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of the nights in the database. Every method joins a surrounding transaction. */
final class JdbcParts {
    private static final String ROW = " WHERE run_key = ? AND issuer = ?";

    private final JdbcClient jdbc;

    JdbcParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Part find(String runKey, String issuer) {
        return find(runKey, issuer, "");
    }

    Part lock(String runKey, String issuer) {
        return find(runKey, issuer, " FOR UPDATE");
    }

    private Part find(String runKey, String issuer, String suffix) {
        return jdbc.sql("SELECT issuer, state, since, why, canary, told FROM canary_watch" + ROW + suffix)
                .params(runKey, issuer)
                .query(JdbcParts::read)
                .optional()
                .orElseGet(() -> Part.without(issuer));
    }

    private static Part read(ResultSet row, int ignored) throws SQLException {
        return new Part(
                row.getString("issuer"),
                State.valueOf(row.getString("state")),
                Optional.of(row.getObject("since", OffsetDateTime.class).toInstant()),
                Optional.ofNullable(row.getString("why")).map(Why::valueOf),
                Optional.ofNullable(row.getString("canary")),
                Optional.ofNullable(row.getString("told")));
    }

    void insert(String runKey, Part part) {
        jdbc.sql("INSERT INTO canary_watch (run_key, issuer, state, since) VALUES (?, ?, ?, ?)")
                .params(runKey, part.issuer(), part.state().name(), since(part))
                .update();
    }

    void save(String runKey, Part part) {
        jdbc.sql("UPDATE canary_watch SET state = ?, since = ?, why = ?, canary = ?, told = ?" + ROW)
                .params(Arrays.asList(
                        part.state().name(),
                        since(part),
                        part.why().map(Why::name).orElse(null),
                        part.canary().orElse(null),
                        part.told().orElse(null),
                        runKey,
                        part.issuer()))
                .update();
    }

    private static OffsetDateTime since(Part part) {
        return part.since().orElseThrow().atOffset(ZoneOffset.UTC);
    }
}
