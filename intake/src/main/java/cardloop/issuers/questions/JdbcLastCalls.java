package cardloop.issuers.questions;

import cardloop.base.LimitClock;
import cardloop.inquiry.InquiryId;
import cardloop.issuers.Purpose;
import cardloop.issuers.Question;
import cardloop.throttle.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The latest call about a question, for those who have to record what came of it without having made it. */
public final class JdbcLastCalls {
    private static final String CALL = """
            SELECT q.id, q.case_id, q.canary_id, q.purpose, q.attempts, q.issuer, a.egress, a.door
            FROM question q JOIN attempt a ON a.question_id = q.id AND a.n = q.attempts WHERE
            """;

    private final JdbcClient jdbc;

    public JdbcLastCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Call(
            InquiryId id,
            Question.Subject subject,
            Purpose purpose,
            int attempt,
            String issuer,
            String egress,
            boolean query) {

        Grant on(Lane lane, Errand errand) {
            return new Grant(id, subject, purpose, errand, lane, 0);
        }

        Errand asMade() {
            return query ? asQuery() : new Errand.Submit(attempt);
        }

        Errand asQuery() {
            return new Errand.Query(attempt, Optional.empty(), Duration.ZERO);
        }
    }

    /** Calls whose asker died between intent and record: their lease ran out. */
    public List<Grant> lost(List<Lane> lanes, long nowMicros) {
        return jdbc
                .sql(CALL + "q.state = 'ASKING' AND q.lease_until <= ?")
                .param(LimitClock.at(nowMicros))
                .query(JdbcLastCalls::read)
                .list()
                .stream()
                .flatMap(call -> laneOf(call, lanes).map(lane -> call.on(lane, call.asMade())).stream())
                .toList();
    }

    /** The latest call about a question, as a query whose answer the issuer brings by itself; empty when it was never asked. */
    public Optional<Grant> unasked(String issuer, InquiryId id, List<Lane> lanes) {
        return jdbc.sql(CALL + "q.id = ? AND q.issuer = ?")
                .params(id.value(), issuer)
                .query(JdbcLastCalls::read)
                .optional()
                .flatMap(call -> laneOf(call, lanes).map(lane -> call.on(lane, call.asQuery())));
    }

    /** The lane it was made on; any lane of the issuer when that one was taken away since. */
    private static Optional<Lane> laneOf(Call call, List<Lane> lanes) {
        List<Lane> ofIssuer = lanes.stream()
                .filter(lane -> lane.issuer().equals(call.issuer()))
                .toList();
        return ofIssuer.stream()
                .filter(lane -> lane.egress().address().equals(call.egress()))
                .findFirst()
                .or(() -> ofIssuer.stream().findFirst());
    }

    private static Call read(ResultSet row, int ignored) throws SQLException {
        return new Call(
                new InquiryId(row.getString("id")),
                QuestionRows.about(row),
                Purpose.valueOf(row.getString("purpose")),
                row.getInt("attempts"),
                row.getString("issuer"),
                row.getString("egress"),
                row.getString("door").equals(JdbcIntents.QUERY));
    }
}
