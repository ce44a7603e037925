package cardloop.submission.answer;

import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Move;
import cardloop.issuers.QuestionBook;
import cardloop.submission.Answer;
import cardloop.submission.Readings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Cards taken back: all of one is destroyed but the photo, which goes with the last open case that it shows. */
public final class JdbcWithdrawals {
    private final Casebook casebook;
    private final QuestionBook questions;
    private final Readings readings;
    private final Clock clock;

    public JdbcWithdrawals(Casebook casebook, QuestionBook questions, Readings readings, Clock clock) {
        this.casebook = casebook;
        this.questions = questions;
        this.readings = readings;
        this.clock = clock;
    }

    Answer withdraw(CardCase card) {
        Move.Made withdrawn = Move.WITHDRAWN_BY_SELLER.at(clock.instant());
        CaseEvent event = CaseEvent.byPerson(card.origin().sellerId(), "taken back by the seller");
        if (!questions.withdraw(card.id()) || !casebook.act(card.id(), withdrawn, event)) {
            return new Answer.WrongState();
        }
        casebook.destroyKey(card.id());
        readings.destroy(card.id());
        return new Answer.Taken(card.id(), CardStage.WITHDRAWN, Optional.empty(), List.of());
    }
}
