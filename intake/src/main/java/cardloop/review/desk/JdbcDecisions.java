package cardloop.review.desk;

import cardloop.base.Event;
import cardloop.base.PinSeal;
import cardloop.base.PinSeal.OpenedKey;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Move;
import cardloop.judging.ReasonCode;
import cardloop.review.Decision;
import cardloop.review.ReviewDesk.Outcome;
import cardloop.review.desk.JdbcLeases.Held;
import cardloop.risk.Recoding;
import cardloop.submission.Readings;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What reviewers decide. */
final class JdbcDecisions {
    private final JdbcDeskTables tables;
    private final JdbcLeases leases;
    private final Casebook casebook;
    private final PinSeal seal;
    private final Recoding recoding;
    private final Readings readings;

    JdbcDecisions(JdbcDeskTables tables, JdbcLeases leases, JdbcReviewDesk.DeskRooms rooms) {
        this.tables = tables;
        this.leases = leases;
        this.casebook = rooms.casebook();
        this.seal = rooms.seal();
        this.recoding = rooms.recoding();
        this.readings = rooms.readings();
    }

    Outcome decide(UUID itemId, UUID reviewerId, Decision decision) {
        return Objects.requireNonNull(tables.transactions().execute(status -> {
            Outcome outcome = leases.heldFast(itemId, reviewerId)
                    .map(item -> apply(item, reviewerId, decision))
                    .orElse(Outcome.LEASE_LOST);
            if (outcome == Outcome.MALFORMED || outcome == Outcome.LEASE_LOST) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome apply(Held item, UUID reviewer, Decision decision) {
        return switch (decision) {
            case Decision.Pass(String note) -> {
                close(item, "PASS", "", note);
                yield moved(item, reviewer, Move.REVIEW_PASSED.at(now()), "passed");
            }
            case Decision.Fail(ReasonCode code, String note) -> {
                close(item, "FAIL", code.name(), note);
                yield moved(item, reviewer, Move.REVIEW_FAILED.at(now()).because(code), "refused: " + code.name());
            }
            case Decision.Escalate(String note) -> {
                leases.escalate(item.itemId(), reviewer, note);
                yield noted(item, Event.Type.REVIEWED, CaseEvent.byPerson(reviewer, "escalated"));
            }
            case Decision.Correct correct -> {
                close(item, "CORRECT", "", correct.note());
                yield correct(item, reviewer, correct);
            }
        };
    }

    private Instant now() {
        return tables.clock().instant();
    }

    private void close(Held item, String verdict, String code, String note) {
        tables.jdbc()
                .sql("UPDATE review_item SET state = 'DECIDED', verdict = ?, code = ?, note = ?, decided_at = ?"
                        + " WHERE id = ?")
                .params(verdict, code, note, tables.now(), item.itemId())
                .update();
    }

    private Outcome moved(Held item, UUID reviewer, Move.Made made, String why) {
        return casebook.act(item.caseId(), made, CaseEvent.byPerson(reviewer, why))
                ? Outcome.DECIDED
                : Outcome.LEASE_LOST;
    }

    private Outcome noted(Held item, Event.Type word, CaseEvent event) {
        return casebook.note(item.caseId(), CardStage.IN_REVIEW, word, event) ? Outcome.DECIDED : Outcome.LEASE_LOST;
    }

    private Outcome correct(Held item, UUID reviewer, Decision.Correct correct) {
        CardCase card = card(item);
        CardNumber number = correct.number()
                .orElseGet(() -> opened(card).map(OpenedKey::number).orElse(CardNumber.NONE));
        return switch (recoding.recode(card, number, correct.pin())) {
            case Recoding.Result.Replaced _ -> {
                keepReading(item, number, correct.pin());
                Outcome moved = moved(item, reviewer, Move.REVIEW_CORRECTED.at(now()), "corrected");
                tellCorrected(item, reviewer);
                yield moved;
            }
            case Recoding.Result.Malformed _ -> Outcome.MALFORMED;
            case Recoding.Result.Duplicate _ -> {
                Move.Made refused = Move.REVIEW_FAILED.at(now()).because(ReasonCode.DUPLICATE);
                moved(item, reviewer, refused, "refused: DUPLICATE");
                yield Outcome.DUPLICATE;
            }
        };
    }

    /** Pictures go by it: where the code is another than the reader saw, there are none. */
    private void keepReading(Held item, CardNumber number, CardPin pin) {
        readings.find(item.caseId())
                .map(read -> read.corrected(number, pin))
                .ifPresent(read -> readings.save(item.caseId(), read));
    }

    private void tellCorrected(Held item, UUID reviewer) {
        casebook.note(
                item.caseId(),
                CardStage.RECEIVED,
                Event.Type.CORRECTED,
                CaseEvent.byPerson(reviewer, "the code was corrected by a reviewer"));
    }

    private Optional<OpenedKey> opened(CardCase card) {
        return card.key().map(key -> seal.open(key.sealed(), card.id().subject()));
    }

    private CardCase card(Held item) {
        return casebook.find(item.caseId()).orElseThrow();
    }
}
