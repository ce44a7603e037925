package cardloop.issuers.questions;

import cardloop.card.Balance;
import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.FollowUp;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.NotFound;
import cardloop.inquiry.InquiryOutcome.NotSent;
import cardloop.inquiry.InquiryOutcome.Pending;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.InquiryOutcome.Unknown;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came of an attempt, in the rows of its question. Joins the transaction that also rests limits and moves the case. */
public final class JdbcAttemptOutcomes {
    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_TICKET = 200;

    private static final int UNRESOLVED = QuestionClass.UNRESOLVED.priority();

    private final JdbcClient jdbc;

    public JdbcAttemptOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void closeAttempt(Grant grant, InquiryOutcome outcome, OffsetDateTime now) {
        String code = switch (outcome) {
            case Answered(CardFacts facts) -> facts.standing().name();
            case Pending pending -> "pending";
            case Refused refused -> refused.refusal().getClass().getSimpleName() + " " + refused.code();
            case Unknown unknown -> unknown.cause();
            case NotFound(String cause) -> cause;
            case NotSent notSent -> notSent.cause();
        };
        jdbc.sql("UPDATE attempt SET outcome = ?, code = ?, ended_at = ? WHERE question_id = ? AND n = ?")
                .params(
                        outcome.getClass().getSimpleName(),
                        code.substring(0, Math.min(code.length(), LONGEST_CODE)),
                        now,
                        grant.id().value(),
                        grant.attempt())
                .update();
    }

    /** Locks the question; false when this attempt was taken over meanwhile, so that its outcome changes nothing. */
    public boolean isStillAsked(Grant grant) {
        return jdbc.sql("SELECT id FROM question WHERE id = ? AND state = 'ASKING' AND attempts = ? FOR UPDATE")
                .params(grant.id().value(), grant.attempt())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Locks the question; false when it is answered already. */
    public boolean isUnanswered(Grant grant) {
        return jdbc.sql("SELECT id FROM question WHERE id = ? AND state <> 'ANSWERED' FOR UPDATE")
                .param(grant.id().value())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Whether the question waits to be asked about at the door for queries; locks it then. */
    public boolean locksWaitingForQuery(Grant grant) {
        return isWaitingForQuery(grant, " FOR UPDATE");
    }

    /** The same without a lock, for a look before limit rows are locked. */
    public boolean isWaitingForQuery(Grant grant) {
        return isWaitingForQuery(grant, "");
    }

    private boolean isWaitingForQuery(Grant grant, String suffix) {
        return jdbc.sql("SELECT id FROM question WHERE id = ? AND state = 'OPEN' AND door = 'QUERY'" + suffix)
                .param(grant.id().value())
                .query(String.class)
                .optional()
                .isPresent();
    }

    public Instant openedAt(Grant grant) {
        return jdbc.sql("SELECT created_at FROM question WHERE id = ?")
                .param(grant.id().value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /** Keyed hash of the card's number, hexadecimal. */
    public String numberFingerprintOf(Grant grant) {
        return jdbc.sql("SELECT number_fingerprint FROM card_case WHERE id = ?"
                        + " UNION ALL SELECT number_fingerprint FROM canary WHERE id = ?")
                .params(grant.subject().id(), grant.subject().id())
                .query((row, _) -> HexFormat.of().formatHex(row.getBytes(1)))
                .single();
    }

    public String kindOf(Grant grant) {
        return jdbc.sql("SELECT kind FROM question WHERE id = ?")
                .param(grant.id().value())
                .query(String.class)
                .single();
    }

    public void answered(Grant grant, CardFacts facts, OffsetDateTime now) {
        jdbc.sql("""
            UPDATE question SET state = 'ANSWERED', lease_until = NULL, answered_at = ?, facts_at = ?, standing = ?,
              face_fen = ?, balance_fen = ?, splits = ?, batch = ?, answer_region = ?, expires_on = ?,
              activated_on = ?, bind_requires = ?
            WHERE id = ?
            """)
                .params(Arrays.asList(
                        now,
                        notBefore(grant, now),
                        facts.standing().name(),
                        facts.faceValue().map(FaceValue::fen).orElse(null),
                        facts.balance().map(Balance::fen).orElse(null),
                        facts.balance().map(Balance::listed).orElse(null),
                        facts.batch().map(BatchNo::value).orElse(null),
                        facts.region().map(Region::code).orElse(null),
                        facts.expiry().map(Expiry::lastDay).orElse(null),
                        facts.activatedOn().orElse(null),
                        String.join(",", facts.bindRequires()),
                        grant.id().value()))
                .update();
    }

    /**
     * The earliest moment at which the issuer may have looked at the card. It had not when it said that it still works on
     * it; and what it answered to a call whose answer was lost it tells again, however late it is asked.
     */
    private OffsetDateTime notBefore(Grant grant, OffsetDateTime now) {
        return jdbc.sql("""
            SELECT COALESCE(
              (SELECT MAX(p.granted_at) FROM attempt p WHERE p.question_id = q.id AND p.outcome = 'Pending'),
              q.sent_at,
              (SELECT a.granted_at FROM attempt a WHERE a.question_id = q.id AND a.n = ?)) AS looked_at
            FROM question q WHERE q.id = ?
            """)
                .params(grant.attempt(), grant.id().value())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .orElse(now);
    }

    /** Asked again from {@code dueAt} on, as urgent as before. */
    public void askAgain(Grant grant, OffsetDateTime dueAt) {
        jdbc.sql("UPDATE question SET state = 'OPEN', lease_until = NULL, due_at = ?, told_due_at = NULL WHERE id = ?")
                .params(dueAt, grant.id().value())
                .update();
    }

    /** Asked again from {@code dueAt} on, after whoever asks for the first time. */
    public void askAgainAfterOthers(Grant grant, OffsetDateTime dueAt) {
        jdbc.sql("UPDATE question SET priority = ? WHERE id = ? AND priority < ?")
                .params(UNRESOLVED, grant.id().value(), UNRESOLVED)
                .update();
        askAgain(grant, dueAt);
    }

    /** Sellers are told this instead of when it is due: it waits for what happened to its card's number before. */
    public void tellDueAt(Grant grant, OffsetDateTime told) {
        jdbc.sql("UPDATE question SET told_due_at = ? WHERE id = ?")
                .params(told, grant.id().value())
                .update();
    }

    /** One rung up the ladder of questions without an answer; returns the rung it stood on, 0 or more. */
    public int climb(Grant grant) {
        int rung = jdbc.sql("SELECT rung FROM question WHERE id = ?")
                .param(grant.id().value())
                .query(Integer.class)
                .single();
        jdbc.sql("UPDATE question SET rung = rung + 1 WHERE id = ?")
                .param(grant.id().value())
                .update();
        return rung;
    }

    /** It may have arrived: counts as sent since the first attempt that may have, which is returned. */
    public Instant sent(Grant grant) {
        jdbc.sql("UPDATE question SET sent_at = (SELECT granted_at FROM attempt WHERE question_id = question.id"
                        + " AND n = ?) WHERE id = ? AND sent_at IS NULL")
                .params(grant.attempt(), grant.id().value())
                .update();
        return jdbc.sql("SELECT sent_at FROM question WHERE id = ?")
                .param(grant.id().value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /** It surely is not there: never arrived, or left no trace. It is submitted next. */
    public void notThere(Grant grant) {
        jdbc.sql("UPDATE question SET sent_at = NULL, ticket = NULL, door = 'SUBMIT' WHERE id = ?")
                .param(grant.id().value())
                .update();
    }

    /** Keeps what the issuer gave to ask about it; one that is longer than any issuer's is as good as none. */
    public void keepTicket(Grant grant, String ticket) {
        if (!ticket.isEmpty() && ticket.length() <= LONGEST_TICKET) {
            jdbc.sql("UPDATE question SET ticket = ? WHERE id = ?")
                    .params(ticket, grant.id().value())
                    .update();
        }
    }

    /** Where a question that may have arrived goes next: the door for queries, unless that takes a ticket and there is none. */
    public void chooseDoor(Grant grant, FollowUp followUp) {
        boolean query = followUp instanceof FollowUp.Query asked && (!asked.needsTicket() || hasTicket(grant));
        jdbc.sql("UPDATE question SET door = ? WHERE id = ?")
                .params(
                        query ? JdbcIntents.QUERY : JdbcIntents.SUBMIT,
                        grant.id().value())
                .update();
    }

    private boolean hasTicket(Grant grant) {
        return jdbc.sql("SELECT COUNT(*) FROM question WHERE id = ? AND ticket IS NOT NULL")
                        .param(grant.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Only lanes of this region may take it from now on. */
    public void lockTo(Grant grant, Region region) {
        jdbc.sql("UPDATE question SET region = ? WHERE id = ?")
                .params(region.code(), grant.id().value())
                .update();
    }

    /**
     * Waits for a person.
     *
     * @param challenge the issuer's, when that is what the person has to answer
     */
    public void park(Grant grant, Optional<String> challenge) {
        jdbc.sql("UPDATE question SET state = 'PARKED', lease_until = NULL, challenge = ? WHERE id = ?")
                .params(Arrays.asList(challenge.orElse(null), grant.id().value()))
                .update();
    }
}
