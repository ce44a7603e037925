package cardloop.submission.answer;

import cardloop.card.FaceValue;
import cardloop.casebook.CardCase;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Move;
import cardloop.casebook.Price;
import cardloop.issuers.QuestionBook;
import cardloop.submission.Answer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Yes or no to the offer at the face value the issuer told. */
public final class JdbcOffers {
    private final Casebook casebook;
    private final QuestionBook questions;
    private final Clock clock;

    public JdbcOffers(Casebook casebook, QuestionBook questions, Clock clock) {
        this.casebook = casebook;
        this.questions = questions;
        this.clock = clock;
    }

    Answer accept(CardCase card) {
        Optional<FaceValue> real = questions
                .latestAnswer(card.id())
                .flatMap(question -> question.facts())
                .flatMap(facts -> facts.faceValue());
        if (real.isEmpty() || card.price().isEmpty()) {
            return new Answer.WrongState();
        }
        Answer answer = move(
                card, Move.OFFER_ACCEPTED, "took the offer at " + real.get().yuan());
        if (answer instanceof Answer.Taken) {
            casebook.reprice(
                    card.id(),
                    real.get(),
                    Price.of(real.get(), card.price().get().rate()));
        }
        return answer;
    }

    Answer decline(CardCase card) {
        return move(card, Move.OFFER_DECLINED, "OFFER_DECLINED");
    }

    private Answer move(CardCase card, Move move, String why) {
        Move.Made made = move.at(clock.instant());
        return casebook.act(card.id(), made, CaseEvent.byPerson(card.origin().sellerId(), why))
                ? new Answer.Taken(card.id(), move.to(), made.to().reason(), List.of())
                : new Answer.WrongState();
    }
}
