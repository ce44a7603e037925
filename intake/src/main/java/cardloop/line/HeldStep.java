package cardloop.line;

import cardloop.casebook.CardCase;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.casebook.Move;
import cardloop.issuers.NewQuestion;
import cardloop.issuers.Purpose;
import cardloop.issuers.QuestionBook;
import cardloop.risk.ScreenedCard;
import cardloop.risk.Screening;
import java.time.Clock;
import java.time.Instant;
import org.springframework.transaction.support.TransactionOperations;

/** HELD by its issuer, a day later: a new question under a new number. */
final class HeldStep implements Step {
    private final Casebook casebook;
    private final QuestionBook questions;
    private final Screening screening;
    private final TransactionOperations transactions;
    private final Clock clock;

    HeldStep(Rooms rooms, Screening screening) {
        this.casebook = rooms.casebook();
        this.questions = rooms.questions();
        this.transactions = rooms.transactions();
        this.clock = rooms.clock();
        this.screening = screening;
    }

    @Override
    public void handle(Lease lease) {
        transactions.executeWithoutResult(_ -> {
            CardCase card = casebook.find(lease.caseId()).orElseThrow();
            ScreenedCard screened = screening.again(card);
            Instant now = clock.instant();
            if (casebook.move(lease, Move.HOLD_OVER.at(now), CaseEvent.bySystem("the hold is over, asked again"))) {
                questions.open(NewQuestion.intake(screened, questions.rounds(card.id(), Purpose.INTAKE) + 1, now));
            }
        });
    }
}
