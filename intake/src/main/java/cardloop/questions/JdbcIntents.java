package cardloop.questions;

import cardloop.cases.CaseId;
import cardloop.database.LimitClock;
import cardloop.inquiry.InquiryId;
import cardloop.throttle.Lane;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a lane may ask next, and the intent to ask it. Joins the transaction that also moves the limits. */
public final class JdbcIntents {
    /** How long the answer to a sent question may take to be recorded before its asker counts as dead. */
    public static final Duration ASKING_LEASE = Duration.ofSeconds(45);

    private static final List<String> NO_KIND = List.of("-");

    /** A card that answers only in one region is asked from there, whatever lane its question was meant for. */
    private static final String OPEN_TO_LANE = """
            issuer = :issuer AND state = 'OPEN' AND due_at <= :now
              AND (region = :region OR (region IS NULL AND (lane IS NULL OR lane = :lane)))
            """;

    private final JdbcClient jdbc;

    public JdbcIntents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most urgent due question of any class that this lane may take; locked, skipping what others hold. */
    public Optional<DueQuestion> next(Lane lane, List<String> restingKinds, long nowMicros) {
        return jdbc.sql("""
                        SELECT id, case_id, purpose, attempts,
                          (SELECT number_fingerprint FROM card_case WHERE card_case.id = question.case_id) AS number_key
                        FROM question WHERE
                        """ + OPEN_TO_LANE + """
                          AND kind NOT IN (:resting)
                        ORDER BY priority, due_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .param("issuer", lane.issuer())
                .param("now", LimitClock.at(nowMicros))
                .param("region", lane.egress().region().code())
                .param("lane", lane.label())
                .param("resting", restingKinds.isEmpty() ? NO_KIND : restingKinds)
                .query((row, _) -> new DueQuestion(
                        new InquiryId(row.getString("id")),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getInt("attempts"),
                        HexFormat.of().formatHex(row.getBytes("number_key"))))
                .optional();
    }

    /** Not before then, because its card has used up what the issuer bears. */
    public void postpone(DueQuestion due, long untilMicros) {
        jdbc.sql("UPDATE question SET due_at = ? WHERE id = ?")
                .params(LimitClock.at(untilMicros), due.id().value())
                .update();
    }

    /** Writes the intent; to be committed before the first byte leaves. */
    public Grant intend(DueQuestion due, Lane lane, long nowMicros, long grantedNanos) {
        int attempt = due.attempts() + 1;
        jdbc.sql("UPDATE question SET state = 'ASKING', attempts = ?, lease_until = ? WHERE id = ?")
                .params(
                        attempt,
                        LimitClock.at(nowMicros).plus(ASKING_LEASE),
                        due.id().value())
                .update();
        jdbc.sql("INSERT INTO attempt (question_id, n, egress, granted_at) VALUES (?, ?, ?, ?)")
                .params(due.id().value(), attempt, lane.egress().address(), LimitClock.at(nowMicros))
                .update();
        return new Grant(due.id(), due.caseId(), due.purpose(), attempt, lane, grantedNanos);
    }

    /** How many questions are due now that this lane may take. */
    public int due(Lane lane, long nowMicros) {
        return jdbc.sql("SELECT COUNT(*) FROM question WHERE " + OPEN_TO_LANE)
                .param("issuer", lane.issuer())
                .param("now", LimitClock.at(nowMicros))
                .param("region", lane.egress().region().code())
                .param("lane", lane.label())
                .query(Integer.class)
                .single();
    }

    /** Attempts granted to this lane in the last {@code span}. */
    public int granted(Lane lane, Duration span, long nowMicros) {
        return jdbc.sql("SELECT COUNT(*) FROM attempt a JOIN question q ON q.id = a.question_id"
                        + " WHERE q.issuer = ? AND a.egress = ? AND a.granted_at > ?")
                .params(
                        lane.issuer(),
                        lane.egress().address(),
                        LimitClock.at(nowMicros).minus(span))
                .query(Integer.class)
                .single();
    }
}
