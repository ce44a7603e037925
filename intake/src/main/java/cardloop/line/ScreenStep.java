package cardloop.line;

import cardloop.card.CardKind;
import cardloop.casebook.CardCase;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.casebook.Move;
import cardloop.casebook.WaitingCode;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.issuers.NewQuestion;
import cardloop.issuers.Purpose;
import cardloop.issuers.QuestionBook;
import cardloop.judging.ReasonCode;
import cardloop.risk.FaceTries;
import cardloop.risk.WrongCodeBudget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** RECEIVED: a well-formed card whose key is nobody else's gets its question and waits for a lane. */
final class ScreenStep implements Step {
    private final Casebook casebook;
    private final QuestionBook questions;
    private final CardFormats formats;
    private final WrongCodeBudget wrongCodes;
    private final FaceTries faceTries;
    private final TransactionOperations transactions;
    private final Clock clock;

    ScreenStep(Rooms rooms, CardFormats formats, WrongCodeBudget wrongCodes, FaceTries faceTries) {
        this.casebook = rooms.casebook();
        this.questions = rooms.questions();
        this.transactions = rooms.transactions();
        this.clock = rooms.clock();
        this.formats = formats;
        this.wrongCodes = wrongCodes;
        this.faceTries = faceTries;
    }

    @Override
    public void handle(Lease lease) {
        transactions.executeWithoutResult(_ -> {
            CardCase card = casebook.find(lease.caseId()).orElseThrow();
            Optional<CardKind> kind =
                    formats.find(card.declared().kind()).map(CardFormat::kind).filter(CardKind::isAccepted);
            if (kind.isEmpty()) {
                reject(lease, ReasonCode.KIND_NOT_ACCEPTED);
            } else if (faceTries.areUsedUp(card.id())) {
                reject(lease, ReasonCode.FACE_VALUE);
            } else {
                queue(lease, card, kind.get());
            }
        });
    }

    private void reject(Lease lease, ReasonCode reason) {
        casebook.move(lease, Move.REFUSED.at(clock.instant()).because(reason), CaseEvent.bySystem(reason.name()));
    }

    private void queue(Lease lease, CardCase card, CardKind kind) {
        Duration pause = wrongCodes.pause(card.id());
        Instant due = clock.instant().plus(pause);
        WaitingCode why = pause.isZero() ? WaitingCode.LANE_WAIT : WaitingCode.SLOWED;
        Move.Made queued = Move.WELL_FORMED.at(due).waitingFor(why);
        if (casebook.move(lease, queued, CaseEvent.bySystem("well formed and new"))) {
            String round = String.valueOf(questions.rounds(card.id(), Purpose.INTAKE) + 1);
            questions.open(new NewQuestion(card.id(), Purpose.INTAKE, round, kind, Optional.empty(), due));
        }
    }
}
