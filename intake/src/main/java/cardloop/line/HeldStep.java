package cardloop.line;

import cardloop.card.CardKind;
import cardloop.casebook.CardCase;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.casebook.Move;
import cardloop.format.CardFormats;
import cardloop.issuers.NewQuestion;
import cardloop.issuers.Purpose;
import cardloop.issuers.QuestionBook;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** HELD by its issuer, a day later: a new question under a new number. */
final class HeldStep implements Step {
    private final Casebook casebook;
    private final QuestionBook questions;
    private final CardFormats formats;
    private final TransactionOperations transactions;
    private final Clock clock;

    HeldStep(Rooms rooms, CardFormats formats) {
        this.casebook = rooms.casebook();
        this.questions = rooms.questions();
        this.transactions = rooms.transactions();
        this.clock = rooms.clock();
        this.formats = formats;
    }

    @Override
    public void handle(Lease lease) {
        transactions.executeWithoutResult(_ -> {
            CardCase card = casebook.find(lease.caseId()).orElseThrow();
            CardKind kind = formats.find(card.declared().kind()).orElseThrow().kind();
            Instant now = clock.instant();
            if (casebook.move(lease, Move.HOLD_OVER.at(now), CaseEvent.bySystem("the hold is over, asked again"))) {
                String round = String.valueOf(questions.rounds(card.id(), Purpose.INTAKE) + 1);
                questions.open(new NewQuestion(card.id(), Purpose.INTAKE, round, kind, Optional.empty(), now));
            }
        });
    }
}
