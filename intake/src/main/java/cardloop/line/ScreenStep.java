package cardloop.line;

import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.casebook.Move;
import cardloop.casebook.WaitingCode;
import cardloop.issuers.NewQuestion;
import cardloop.issuers.Purpose;
import cardloop.issuers.QuestionBook;
import cardloop.judging.ReasonCode;
import cardloop.risk.ScreenedCard;
import cardloop.risk.Screening;
import java.time.Clock;
import java.time.Instant;
import org.springframework.transaction.support.TransactionOperations;

/** RECEIVED: a well-formed card whose key is nobody else's gets its question and waits for a lane. */
final class ScreenStep implements Step {
    private final Casebook casebook;
    private final QuestionBook questions;
    private final Screening screening;
    private final TransactionOperations transactions;
    private final Clock clock;

    ScreenStep(Rooms rooms, Screening screening) {
        this.casebook = rooms.casebook();
        this.questions = rooms.questions();
        this.transactions = rooms.transactions();
        this.clock = rooms.clock();
        this.screening = screening;
    }

    @Override
    public void handle(Lease lease) {
        transactions.executeWithoutResult(_ -> {
            switch (screening.screen(casebook.find(lease.caseId()).orElseThrow())) {
                case Screening.Refused(ReasonCode reason) -> reject(lease, reason);
                case ScreenedCard screened -> queue(lease, screened);
            }
        });
    }

    private void reject(Lease lease, ReasonCode reason) {
        casebook.move(lease, Move.REFUSED.at(clock.instant()).because(reason), CaseEvent.bySystem(reason.name()));
    }

    private void queue(Lease lease, ScreenedCard card) {
        Instant due = clock.instant().plus(card.pause());
        WaitingCode why = card.pause().isZero() ? WaitingCode.LANE_WAIT : WaitingCode.SLOWED;
        Move.Made queued = Move.WELL_FORMED.at(due).waitingFor(why);
        if (casebook.move(lease, queued, CaseEvent.bySystem("well formed and new"))) {
            questions.open(NewQuestion.intake(card, questions.rounds(card.id(), Purpose.INTAKE) + 1, due));
        }
    }
}
