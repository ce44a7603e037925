package cardloop.issuers.questions;

import cardloop.throttle.Lane;
import cardloop.throttle.RecentRefusals;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read from the attempts, which every process of the house records: a refusal needs no second record. */
public final class JdbcRecentRefusals implements RecentRefusals {
    private final JdbcClient jdbc;

    public JdbcRecentRefusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void refused(Lane lane, Instant at) {
        // The attempt's row says it.
    }

    @Override
    public Optional<Instant> lastOf(Lane lane) {
        return jdbc.sql("""
            SELECT a.ended_at FROM attempt a JOIN question q ON q.id = a.question_id
            WHERE q.issuer = ? AND a.egress = ? AND a.outcome = 'Refused' AND a.code LIKE 'RateLimited%'
            ORDER BY a.egress DESC, a.outcome DESC, a.ended_at DESC LIMIT 1
            """)
                .params(lane.issuer(), lane.egress().address())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }
}
