package cardloop.questions;

import cardloop.cases.CaseId;
import cardloop.database.LimitClock;
import cardloop.inquiry.InquiryId;
import cardloop.throttle.Lane;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions whose asker died between intent and record: their lease ran out. */
public final class JdbcLostQuestions {
    private final JdbcClient jdbc;
    private final LimitClock clock;

    public JdbcLostQuestions(JdbcClient jdbc, LimitClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Lost(InquiryId id, CaseId caseId, Purpose purpose, int attempt, String issuer, String egress) {}

    public List<Grant> find(List<Lane> lanes) {
        return jdbc
                .sql("""
                        SELECT q.id, q.case_id, q.purpose, q.attempts, q.issuer, a.egress
                        FROM question q JOIN attempt a ON a.question_id = q.id AND a.n = q.attempts
                        WHERE q.state = 'ASKING' AND q.lease_until <= ?
                        """)
                .param(LimitClock.at(clock.nowMicros()))
                .query((row, _) -> new Lost(
                        new InquiryId(row.getString(1)),
                        new CaseId(row.getObject(2, UUID.class)),
                        Purpose.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6)))
                .list()
                .stream()
                .flatMap(lost -> laneOf(lost, lanes)
                        .map(lane -> new Grant(lost.id(), lost.caseId(), lost.purpose(), lost.attempt(), lane, 0))
                        .stream())
                .toList();
    }

    private static Optional<Lane> laneOf(Lost lost, List<Lane> lanes) {
        return lanes.stream()
                .filter(lane -> lane.issuer().equals(lost.issuer())
                        && lane.egress().address().equals(lost.egress()))
                .findFirst();
    }
}
