package cardloop.review;

import cardloop.card.CardNumber;
import cardloop.casebook.Casebook;
import cardloop.cases.CardCase;
import cardloop.cases.CardStage;
import cardloop.cases.CaseEvent;
import cardloop.cases.CaseId;
import cardloop.cases.Progress;
import cardloop.cases.ReasonCode;
import cardloop.questions.Question;
import cardloop.questions.QuestionBook;
import cardloop.screening.Recoding;
import cardloop.vault.PinSeal;
import cardloop.vault.PinSeal.OpenedKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk over the table of review items; claims skip what others have locked. */
final class JdbcReviewDesk implements ReviewDesk {
    private static final Duration DECIDE_SOON = Duration.ofMinutes(5);
    private static final EnumSet<CardStage> IN_REVIEW = EnumSet.of(CardStage.IN_REVIEW);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Casebook casebook;
    private final QuestionBook questions;
    private final PinSeal seal;
    private final Recoding recoding;
    private final Clock clock;
    private final Duration lease;

    JdbcReviewDesk(
            Tables tables, Casebook casebook, QuestionBook questions, PinSeal seal, Recoding recoding, Clock clock) {
        this.jdbc = tables.jdbc();
        this.transactions = tables.transactions();
        this.lease = tables.lease();
        this.casebook = casebook;
        this.questions = questions;
        this.seal = seal;
        this.recoding = recoding;
        this.clock = clock;
    }

    /** Where items are kept and for how long one stays on a desk. */
    record Tables(JdbcClient jdbc, TransactionTemplate transactions, Duration lease) {}

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public Optional<ReviewItem> claim(UUID reviewerId) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            Optional<UUID> item = mine(reviewerId).or(() -> next(reviewerId));
            item.ifPresent(id -> jdbc.sql(
                            "UPDATE review_item SET state = 'LEASED', reviewer_id = ?, lease_until = ? WHERE id = ?")
                    .params(reviewerId, now().plus(lease), id)
                    .update());
            return item.flatMap(id -> look(id, reviewerId));
        }));
    }

    private Optional<UUID> mine(UUID reviewerId) {
        return jdbc.sql("SELECT id FROM review_item WHERE reviewer_id = ? AND state = 'LEASED' AND lease_until > ?"
                        + " ORDER BY due_at LIMIT 1 FOR UPDATE")
                .params(reviewerId, now())
                .query(UUID.class)
                .optional();
    }

    private Optional<UUID> next(UUID reviewerId) {
        return jdbc.sql("""
                        SELECT id FROM review_item
                        WHERE (state = 'OPEN' OR (state = 'LEASED' AND lease_until <= :now))
                          AND (SELECT seller_id FROM card_case WHERE card_case.id = review_item.case_id) <> :reviewer
                        ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .param("now", now())
                .param("reviewer", reviewerId)
                .query(UUID.class)
                .optional();
    }

    private record Leased(UUID itemId, CaseId caseId, String why, double probability, Instant until) {}

    private Optional<Leased> leased(UUID itemId, UUID reviewerId) {
        return jdbc.sql("SELECT i.case_id, i.why, d.probability, i.lease_until FROM review_item i"
                        + " JOIN sampling_draw d ON d.case_id = i.case_id"
                        + " WHERE i.id = ? AND i.reviewer_id = ? AND i.state = 'LEASED' AND i.lease_until > ?")
                .params(itemId, reviewerId, now())
                .query((row, _) -> new Leased(
                        itemId,
                        new CaseId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getDouble(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public Optional<ReviewItem> look(UUID itemId, UUID reviewerId) {
        return leased(itemId, reviewerId)
                .map(item -> new ReviewItem(
                        itemId,
                        casebook.find(item.caseId()).orElseThrow(),
                        item.why(),
                        item.probability(),
                        questions.latestAnswer(item.caseId()).flatMap(Question::facts),
                        item.until()));
    }

    @Override
    public boolean heartbeat(UUID itemId, UUID reviewerId) {
        return jdbc.sql("UPDATE review_item SET lease_until = ?"
                                + " WHERE id = ? AND reviewer_id = ? AND state = 'LEASED' AND lease_until > ?")
                        .params(now().plus(lease), itemId, reviewerId, now())
                        .update()
                == 1;
    }

    @Override
    public boolean giveBack(UUID itemId, UUID reviewerId) {
        return jdbc.sql("UPDATE review_item SET state = 'OPEN', reviewer_id = NULL, lease_until = NULL"
                                + " WHERE id = ? AND reviewer_id = ? AND state = 'LEASED'")
                        .params(itemId, reviewerId)
                        .update()
                == 1;
    }

    @Override
    public Outcome decide(UUID itemId, UUID reviewerId, Decision decision) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Optional<Leased> item = leased(itemId, reviewerId);
            if (item.isEmpty()) {
                return Outcome.LEASE_LOST;
            }
            Outcome outcome = apply(item.get(), reviewerId, decision);
            if (outcome == Outcome.MALFORMED || outcome == Outcome.LEASE_LOST) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome apply(Leased item, UUID reviewer, Decision decision) {
        return switch (decision) {
            case Decision.Pass(String note) -> {
                close(item, "PASS", "", note);
                yield moved(item, reviewer, soon(CardStage.CLEARED), "passed");
            }
            case Decision.Fail(ReasonCode code, String note) -> {
                close(item, "FAIL", code.name(), note);
                yield moved(item, reviewer, Progress.rejected(code), "refused: " + code.name());
            }
            case Decision.Escalate(String note) -> escalate(item, reviewer, note);
            case Decision.Correct correct -> {
                close(item, "CORRECT", "", correct.note());
                yield correct(item, reviewer, correct);
            }
        };
    }

    private Progress soon(CardStage stage) {
        Instant now = clock.instant();
        return Progress.due(stage, now, now.plus(DECIDE_SOON));
    }

    private void close(Leased item, String verdict, String code, String note) {
        jdbc.sql(
                        "UPDATE review_item SET state = 'DECIDED', verdict = ?, code = ?, note = ?, decided_at = ? WHERE id = ?")
                .params(verdict, code, note, now(), item.itemId())
                .update();
    }

    private Outcome moved(Leased item, UUID reviewer, Progress to, String why) {
        return casebook.act(item.caseId(), IN_REVIEW, to, CaseEvent.byPerson(reviewer, "REVIEWED", why))
                ? Outcome.DECIDED
                : Outcome.LEASE_LOST;
    }

    private Outcome escalate(Leased item, UUID reviewer, String note) {
        jdbc.sql(
                        "UPDATE review_item SET state = 'OPEN', reviewer_id = NULL, lease_until = NULL, why = 'ESCALATED', note = ?"
                                + " WHERE id = ?")
                .params(note, item.itemId())
                .update();
        CardCase card = casebook.find(item.caseId()).orElseThrow();
        return moved(item, reviewer, card.progress(), "escalated");
    }

    private Outcome correct(Leased item, UUID reviewer, Decision.Correct correct) {
        CardCase card = casebook.find(item.caseId()).orElseThrow();
        CardNumber number = correct.number()
                .orElseGet(() -> opened(card).map(OpenedKey::number).orElse(CardNumber.NONE));
        return switch (recoding.recode(card, number, correct.pin())) {
            case Recoding.Result.Replaced _ -> {
                moved(item, reviewer, soon(CardStage.RECEIVED), "corrected");
                tellCorrected(item, reviewer);
                yield Outcome.DECIDED;
            }
            case Recoding.Result.Malformed _ -> Outcome.MALFORMED;
            case Recoding.Result.Duplicate _ -> {
                moved(item, reviewer, Progress.rejected(ReasonCode.DUPLICATE), "refused: DUPLICATE");
                yield Outcome.DUPLICATE;
            }
        };
    }

    private void tellCorrected(Leased item, UUID reviewer) {
        casebook.act(
                item.caseId(),
                EnumSet.of(CardStage.RECEIVED),
                soon(CardStage.RECEIVED),
                CaseEvent.byPerson(reviewer, "CORRECTED", "the code was corrected by a reviewer"));
    }

    private Optional<OpenedKey> opened(CardCase card) {
        return card.key().map(key -> seal.open(key.sealed(), card.id().subject()));
    }

    @Override
    public Optional<OpenedKey> reveal(UUID itemId, UUID reviewerId, String reason) {
        return Objects.requireNonNull(transactions.execute(_ -> leased(itemId, reviewerId)
                .flatMap(item -> {
                    CardCase card = casebook.find(item.caseId()).orElseThrow();
                    casebook.act(
                            item.caseId(),
                            IN_REVIEW,
                            card.progress(),
                            CaseEvent.byPerson(reviewerId, "REVEALED", reason));
                    return opened(card);
                })));
    }

    @Override
    public ReviewQueue queue() {
        return JdbcReviewQueue.read(jdbc, now());
    }
}
