package cardloop.casebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the cases that wait for an operator. */
public final class JdbcAttention {
    /** Each half finds its rows by an index on either database, so that counting goes with what waits and not with all cases. */
    private static final String NEEDED = """
        c.id IN (SELECT p.id FROM card_case p WHERE p.stage = 'PARKED'
          UNION SELECT b.id FROM card_case b WHERE b.breached_at > TIMESTAMP WITH TIME ZONE '2000-01-01 00:00:00+00')
        """;

    private final JdbcClient jdbc;

    public JdbcAttention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Attention now() {
        Map<WaitingCode, Long> parked = new EnumMap<>(WaitingCode.class);
        Map<CardStage, Long> breached = new EnumMap<>(CardStage.class);
        jdbc.sql("SELECT c.stage, c.waiting, COUNT(*) AS cards, COUNT(c.breached_at) AS breached FROM card_case"
                        + " c WHERE "
                        + NEEDED + "GROUP BY c.stage, c.waiting")
                .query(row -> {
                    CardStage stage = CardStage.valueOf(row.getString("stage"));
                    if (stage == CardStage.PARKED) {
                        parked.merge(waiting(row).orElse(WaitingCode.NO_ANSWER), row.getLong("cards"), Long::sum);
                    }
                    if (row.getLong("breached") > 0) {
                        breached.merge(stage, row.getLong("breached"), Long::sum);
                    }
                });
        return new Attention(parked, breached);
    }

    /**
     * Those that no parked question stands for already, over their deadline first, the longest waiting first.
     *
     * @param most 1 or more
     */
    public List<WaitingCase> cases(int most) {
        return jdbc.sql("SELECT c.id, c.kind, c.stage, c.waiting, c.updated_at, c.deadline, c.breached_at FROM"
                        + " card_case c WHERE "
                        + NEEDED + """
                        AND (c.breached_at IS NOT NULL
                           OR NOT EXISTS (SELECT 1 FROM question q WHERE q.case_id = c.id AND q.state = 'PARKED'))
                        ORDER BY CASE WHEN c.breached_at IS NULL THEN 1 ELSE 0 END, c.breached_at, c.updated_at LIMIT ?
                        """)
                .param(most)
                .query(JdbcAttention::read)
                .list();
    }

    private static WaitingCase read(ResultSet row, int ignored) throws SQLException {
        return new WaitingCase(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                CardStage.valueOf(row.getString("stage")),
                waiting(row),
                at(row, "updated_at"),
                at(row, "deadline"),
                row.getObject("breached_at") != null);
    }

    private static Optional<WaitingCode> waiting(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("waiting")).map(WaitingCode::valueOf);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
