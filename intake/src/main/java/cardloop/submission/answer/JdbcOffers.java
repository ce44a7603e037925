package cardloop.submission.answer;

import cardloop.card.FaceValue;
import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Price;
import cardloop.casebook.Progress;
import cardloop.casebook.ReasonCode;
import cardloop.issuers.QuestionBook;
import cardloop.submission.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Yes or no to the offer at the face value the issuer told. */
public final class JdbcOffers {
    private static final Set<CardStage> OFFERED = Set.of(CardStage.OFFERED);
    private static final Duration SETTLEMENT_HAS = Duration.ofDays(1);

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
        Instant now = clock.instant();
        Answer answer = move(
                card,
                Progress.due(CardStage.CLEARED, now, now.plus(SETTLEMENT_HAS)),
                "OFFER_ACCEPTED",
                "took the offer at " + real.get().yuan());
        if (answer instanceof Answer.Taken) {
            casebook.reprice(
                    card.id(),
                    real.get(),
                    Price.of(real.get(), card.price().get().rate()));
        }
        return answer;
    }

    Answer decline(CardCase card) {
        return move(card, Progress.rejected(ReasonCode.OFFER_DECLINED), "REJECTED", "OFFER_DECLINED");
    }

    private Answer move(CardCase card, Progress to, String what, String why) {
        CaseEvent event = CaseEvent.byPerson(card.origin().sellerId(), what, why);
        return casebook.act(card.id(), OFFERED, to, event)
                ? new Answer.Taken(card.id(), to.stage(), to.reason(), List.of())
                : new Answer.WrongState();
    }
}
