package cardloop.issuers.questions;

import cardloop.base.JdbcClaimOrder;
import cardloop.base.LimitClock;
import cardloop.inquiry.InquiryId;
import cardloop.issuers.Purpose;
import cardloop.throttle.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a lane may ask next, and the intent to ask it. Joins the transaction that also moves the limits. */
public final class JdbcIntents {
    /** How long the answer to a sent question may take to be recorded before its asker counts as dead. */
    public static final Duration ASKING_LEASE = Duration.ofSeconds(45);

    static final String SUBMIT = "SUBMIT";
    static final String QUERY = "QUERY";

    /** Enough to tell a long queue from a short one. */
    private static final int COUNTED = 10_000;

    private static final List<String> NO_KIND = List.of("-");

    /**
     * A card that answers only in one region is asked from there, whatever lane its question was meant for. A night's
     * question waits until its issuer's canaries are known to be well.
     */
    private static final String OPEN_TO_LANE = """
        issuer = :issuer AND state = 'OPEN' AND due_at <= :now AND door IN (:doors)
          AND (region = :region OR (region IS NULL AND (lane IS NULL OR lane = :lane)))
          AND (purpose <> 'NIGHT' OR NOT EXISTS (SELECT 1 FROM canary_watch w
            WHERE w.run_key = question.run_key AND w.issuer = question.issuer AND w.state IN ('ASKING', 'PAUSED')))
        """;

    private final JdbcClient jdbc;
    private final JdbcClaimOrder order;

    public JdbcIntents(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.order = new JdbcClaimOrder(jdbc);
    }

    /**
     * The most urgent due question of the given classes that this lane may submit; locked, skipping what others hold.
     *
     * @param classes of {@link QuestionClass}, at least one
     */
    public Optional<DueQuestion> toSubmit(
            Lane lane, Set<QuestionClass> classes, List<String> restingKinds, long nowMicros) {
        return next(lane, SUBMIT, classes, restingKinds, "", nowMicros);
    }

    /** The same, of cards alone that the issuer has recognised before: they cost a wrong PIN only by its mistake. */
    public Optional<DueQuestion> toSubmitOfRecognised(
            Lane lane, Set<QuestionClass> classes, List<String> restingKinds, long nowMicros) {
        return next(lane, SUBMIT, classes, restingKinds, " AND recognised", nowMicros);
    }

    /** The most urgent due question of the given classes that this lane may ask after; a resting kind rests only at the other door. */
    public Optional<DueQuestion> toQuery(Lane lane, Set<QuestionClass> classes, long nowMicros) {
        return next(lane, QUERY, classes, List.of(), "", nowMicros);
    }

    private Optional<DueQuestion> next(
            Lane lane,
            String door,
            Set<QuestionClass> classes,
            List<String> restingKinds,
            String whichCards,
            long nowMicros) {
        return jdbc.sql("""
                        SELECT id, case_id, canary_id, purpose, attempts, ticket, sent_at,
                          COALESCE((SELECT number_fingerprint FROM card_case WHERE card_case.id = question.case_id),
                            (SELECT number_fingerprint FROM canary WHERE canary.id = question.canary_id)) AS number_key
                        FROM question WHERE
                        """ + OPEN_TO_LANE + """
                          AND kind NOT IN (:resting) AND priority IN (:classes)
                        """ + whichCards + " " + order.by("priority, due_at")
                        + " LIMIT 1 FOR UPDATE SKIP LOCKED")
                .param("issuer", lane.issuer())
                .param("now", LimitClock.at(nowMicros))
                .param("doors", List.of(door))
                .param("region", lane.egress().region().code())
                .param("lane", lane.label())
                .param("resting", restingKinds.isEmpty() ? NO_KIND : restingKinds)
                .param("classes", classes.stream().map(QuestionClass::priority).toList())
                .query(JdbcIntents::due)
                .optional();
    }

    private static DueQuestion due(ResultSet row, int ignored) throws SQLException {
        Optional<String> ticket = Optional.ofNullable(row.getString("ticket"));
        return new DueQuestion(
                new InquiryId(row.getString("id")),
                QuestionRows.about(row),
                Purpose.valueOf(row.getString("purpose")),
                row.getInt("attempts"),
                HexFormat.of().formatHex(row.getBytes("number_key")),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(at -> new DueQuestion.Sent(at.toInstant(), ticket)));
    }

    /**
     * Not before then, because its card has used up what the issuer bears. Sellers go on being told the time from before:
     * how long a number waits for its own history would tell whether it exists.
     */
    public void postpone(DueQuestion due, long untilMicros) {
        jdbc.sql("UPDATE question SET told_due_at = COALESCE(told_due_at, due_at), due_at = ? WHERE id = ?")
                .params(LimitClock.at(untilMicros), due.id().value())
                .update();
    }

    /** Writes the intent to submit; to be committed before the first byte leaves. */
    public Grant intend(DueQuestion due, Lane lane, long nowMicros, long grantedNanos) {
        return intend(due, new Errand.Submit(due.attempts() + 1), lane, nowMicros, grantedNanos);
    }

    /** Writes the intent to ask what became of a question that may have arrived. */
    public Grant intendQuery(DueQuestion due, Lane lane, long nowMicros, long grantedNanos) {
        DueQuestion.Sent sent = due.sent().orElseThrow();
        Duration age = Duration.between(sent.at(), LimitClock.at(nowMicros).toInstant());
        Duration notNegative = age.isNegative() ? Duration.ZERO : age;
        Errand errand = new Errand.Query(due.attempts() + 1, sent.ticket(), notNegative);
        return intend(due, errand, lane, nowMicros, grantedNanos);
    }

    private Grant intend(DueQuestion due, Errand errand, Lane lane, long nowMicros, long grantedNanos) {
        jdbc.sql("UPDATE question SET state = 'ASKING', attempts = ?, lease_until = ? WHERE id = ?")
                .params(
                        errand.attempt(),
                        LimitClock.at(nowMicros).plus(ASKING_LEASE),
                        due.id().value())
                .update();
        Grant grant = new Grant(due.id(), due.subject(), due.purpose(), errand, lane, grantedNanos);
        jdbc.sql("INSERT INTO attempt (question_id, n, egress, granted_at, door) VALUES (?, ?, ?, ?, ?)")
                .params(
                        due.id().value(),
                        errand.attempt(),
                        lane.egress().address(),
                        LimitClock.at(nowMicros),
                        grant.isQuery() ? QUERY : SUBMIT)
                .update();
        return grant;
    }

    /** How many questions are due now that this lane may take; no more than {@link #COUNTED} are counted. */
    public int due(Lane lane, long nowMicros) {
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM question WHERE " + OPEN_TO_LANE + " LIMIT :most) counted")
                .param("most", COUNTED)
                .param("issuer", lane.issuer())
                .param("now", LimitClock.at(nowMicros))
                .param("doors", List.of(SUBMIT, QUERY))
                .param("region", lane.egress().region().code())
                .param("lane", lane.label())
                .query(Integer.class)
                .single();
    }

    /** Submissions granted to this lane in the last {@code span}. */
    public int granted(Lane lane, Duration span, long nowMicros) {
        return jdbc.sql("SELECT COUNT(*) FROM attempt a JOIN question q ON q.id = a.question_id"
                        + " WHERE q.issuer = ? AND a.egress = ? AND a.granted_at > ? AND a.door = 'SUBMIT'")
                .params(
                        lane.issuer(),
                        lane.egress().address(),
                        LimitClock.at(nowMicros).minus(span))
                .query(Integer.class)
                .single();
    }
}
