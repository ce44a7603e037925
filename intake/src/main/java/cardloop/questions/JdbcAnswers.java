package cardloop.questions;

import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.NotSent;
import cardloop.inquiry.InquiryOutcome.Pending;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.InquiryOutcome.Unknown;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came of an attempt, in the rows of its question. Joins the transaction that also rests limits and moves the case. */
public final class JdbcAnswers {
    private static final List<Duration> LADDER = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1));
    private static final Duration NIGHTLY = Duration.ofDays(1);
    private static final int LONGEST_CODE = 200;

    private final JdbcClient jdbc;

    public JdbcAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void closeAttempt(Grant grant, InquiryOutcome outcome, OffsetDateTime now) {
        String code = switch (outcome) {
            case Answered(CardFacts facts) -> facts.standing().name();
            case Pending pending -> "pending";
            case Refused refused -> refused.refusal().getClass().getSimpleName() + " " + refused.code();
            case Unknown(String cause) -> cause;
            case NotSent(String cause) -> cause;
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

    public String kindOf(Grant grant) {
        return jdbc.sql("SELECT kind FROM question WHERE id = ?")
                .param(grant.id().value())
                .query(String.class)
                .single();
    }

    public void answered(Grant grant, CardFacts facts, OffsetDateTime now) {
        jdbc.sql("""
                        UPDATE question SET state = 'ANSWERED', lease_until = NULL, answered_at = ?, standing = ?,
                          face_fen = ?, balance_fen = ?, batch = ?, answer_region = ?, expires_on = ?, activated_on = ?,
                          bind_requires = ?
                        WHERE id = ?
                        """)
                .params(Arrays.asList(
                        now,
                        facts.standing().name(),
                        facts.faceValue().map(FaceValue::fen).orElse(null),
                        facts.balanceFen().orElse(null),
                        facts.batch().map(BatchNo::value).orElse(null),
                        facts.region().map(Region::code).orElse(null),
                        facts.expiry().map(Expiry::lastDay).orElse(null),
                        facts.activatedOn().orElse(null),
                        String.join(",", facts.bindRequires()),
                        grant.id().value()))
                .update();
    }

    /** Asked again from {@code dueAt} on, as urgent as before. */
    public void askAgain(Grant grant, OffsetDateTime dueAt) {
        jdbc.sql("UPDATE question SET state = 'OPEN', lease_until = NULL, due_at = ? WHERE id = ?")
                .params(dueAt, grant.id().value())
                .update();
    }

    /** Asked again from {@code dueAt} on, after whoever asks for the first time. */
    public void askAgainAfterOthers(Grant grant, OffsetDateTime dueAt) {
        jdbc.sql("UPDATE question SET priority = ? WHERE id = ? AND priority < ?")
                .params(JdbcQuestionBook.UNRESOLVED, grant.id().value(), JdbcQuestionBook.UNRESOLVED)
                .update();
        askAgain(grant, dueAt);
    }

    /** One rung up: asked again later and later, at last once a day. */
    public void climb(Grant grant, OffsetDateTime now) {
        int rung = jdbc.sql("SELECT rung FROM question WHERE id = ?")
                .param(grant.id().value())
                .query(Integer.class)
                .single();
        Duration pause = rung < LADDER.size() ? LADDER.get(rung) : NIGHTLY;
        jdbc.sql("UPDATE question SET rung = rung + 1 WHERE id = ?")
                .param(grant.id().value())
                .update();
        askAgainAfterOthers(grant, now.plus(pause));
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
