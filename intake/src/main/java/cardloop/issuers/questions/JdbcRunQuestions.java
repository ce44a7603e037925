package cardloop.issuers.questions;

import cardloop.casebook.CaseId;
import cardloop.inquiry.InquiryId;
import cardloop.issuers.Question;
import cardloop.issuers.RunQuestions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same questions in the database, as a run has them. */
public final class JdbcRunQuestions implements RunQuestions {
    private final JdbcClient jdbc;
    private final Clock clock;

    public JdbcRunQuestions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Question> ripe(String runKey, String lane, int atMost) {
        return Stream.of(Question.State.ANSWERED, Question.State.CLOSED, Question.State.PARKED)
                .flatMap(state -> ripe(runKey, lane, state, atMost))
                .limit(atMost)
                .toList();
    }

    /** One state after the other, so that the index leads past those that are still open. */
    private Stream<Question> ripe(String runKey, String lane, Question.State state, int atMost) {
        return jdbc
                .sql("SELECT * FROM question WHERE purpose = 'NIGHT' AND run_key = ? AND lane = ?"
                        + " AND applied IS NULL AND state = ? LIMIT ?")
                .params(runKey, lane, state.name(), atMost)
                .query(QuestionRows::read)
                .list()
                .stream();
    }

    @Override
    public void applied(InquiryId id, String what) {
        jdbc.sql("UPDATE question SET applied = ? WHERE id = ? AND applied IS NULL")
                .params(what, id.value())
                .update();
    }

    @Override
    public int closeOpen(String runKey, String lane) {
        return jdbc.sql("UPDATE question SET state = 'CLOSED' WHERE purpose = 'NIGHT' AND run_key = ? AND lane = ?"
                        + " AND state = 'OPEN'")
                .params(runKey, lane)
                .update();
    }

    @Override
    public List<Question> unsent(String runKey, String lane, int atMost) {
        return jdbc
                .sql("SELECT * FROM question WHERE run_key = ? AND lane = ? AND state = 'OPEN'"
                        + " ORDER BY run_key, lane, state, due_at LIMIT ?")
                .params(runKey, lane, atMost)
                .query(QuestionRows::read)
                .list()
                .stream()
                .filter(question -> question.attempts() == 0)
                .toList();
    }

    @Override
    public void applyAnew(InquiryId id) {
        jdbc.sql("UPDATE question SET applied = NULL WHERE id = ?")
                .param(id.value())
                .update();
    }

    @Override
    public int closeUnsent(List<InquiryId> ids) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql(
                                "UPDATE question SET state = 'CLOSED' WHERE id IN (:ids) AND state = 'OPEN' AND attempts = 0")
                        .param("ids", ids.stream().map(InquiryId::value).toList())
                        .update();
    }

    @Override
    public boolean carryOver(CaseId caseId, String runKey, String lane) {
        return jdbc.sql("""
            UPDATE question SET run_key = ?, lane = ?, state = 'OPEN', due_at = ?, rung = 0, challenge = NULL,
              region = NULL, applied = NULL
            WHERE case_id = ? AND purpose = 'NIGHT' AND state IN ('OPEN', 'PARKED', 'CLOSED')
              AND attempts > 0 AND standing IS NULL
            """).params(runKey, lane, now(), caseId.value()).update() > 0;
    }

    @Override
    public boolean carryOverOfCanary(UUID canaryId, String runKey) {
        return jdbc.sql("""
            UPDATE question SET run_key = ?, state = CASE WHEN state = 'ASKING' THEN state ELSE 'OPEN' END,
              due_at = ?, rung = 0, challenge = NULL, region = NULL
            WHERE canary_id = ? AND state <> 'ANSWERED'
            """).params(runKey, now(), canaryId).update() > 0;
    }

    @Override
    public void closeOfCanary(UUID canaryId) {
        jdbc.sql("UPDATE question SET state = 'CLOSED' WHERE canary_id = ? AND state IN ('OPEN', 'PARKED')")
                .param(canaryId)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
