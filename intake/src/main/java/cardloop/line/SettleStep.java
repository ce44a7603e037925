package cardloop.line;

import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.casebook.CardCase;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.casebook.Move;
import cardloop.casebook.Price;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.inquiry.InquiryId;
import cardloop.issuers.ConfirmedCard;
import cardloop.issuers.Freshness;
import cardloop.issuers.NewQuestion;
import cardloop.issuers.Purpose;
import cardloop.issuers.Question;
import cardloop.issuers.QuestionBook;
import cardloop.judging.Judgement;
import cardloop.money.AccountId;
import cardloop.money.Ledger;
import cardloop.money.Posting;
import cardloop.money.TransferKind;
import cardloop.review.ClearedCard;
import cardloop.review.Sampling;
import cardloop.risk.ScreenedCard;
import cardloop.risk.Screening;
import cardloop.shelf.Shelf;
import cardloop.shelf.StockItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * CLEARED: credited and shelved in one transaction, or neither, on an answer young enough to be paid on. An older one is
 * not paid: its issuer is asked again first, under a number of its own, and what it says then is judged like any answer.
 */
final class SettleStep implements Step {
    /** Who is asked so often and never paid in time has a trouble that asking does not mend: a person looks. */
    private static final int ASKED_AT_MOST = 3;

    private final Casebook casebook;
    private final QuestionBook questions;
    private final CardFormats formats;
    private final CaseJudge judge;
    private final Screening screening;
    private final Freshness freshness;
    private final Sampling sampling;
    private final Ledger ledger;
    private final Shelf shelf;
    private final TransactionOperations transactions;
    private final Clock clock;

    SettleStep(
            Rooms rooms,
            CardFormats formats,
            Screening screening,
            Freshness freshness,
            Sampling sampling,
            Ledger ledger,
            Shelf shelf) {
        this.casebook = rooms.casebook();
        this.questions = rooms.questions();
        this.transactions = rooms.transactions();
        this.clock = rooms.clock();
        this.formats = formats;
        this.judge = new CaseJudge(clock);
        this.screening = screening;
        this.freshness = freshness;
        this.sampling = sampling;
        this.ledger = ledger;
        this.shelf = shelf;
    }

    @Override
    public void handle(Lease lease) {
        transactions.executeWithoutResult(_ -> {
            CardCase card = casebook.find(lease.caseId()).orElseThrow();
            CardFormat format = formats.find(card.declared().kind()).orElseThrow();
            Question answer = questions.latestAnswer(card.id()).orElseThrow();
            Duration age = Freshness.age(answer.factsAt().orElse(Instant.EPOCH), clock.instant());
            if (freshness.allows(format.kind(), age)) {
                Judgement judgement = judge.judge(card, format, answer.facts().orElseThrow());
                decide(lease, cleared(card, format, judgement), new Ground(answer, age));
            } else {
                askAgain(lease, screening.again(card), new Ground(answer, age));
            }
        });
    }

    /** The answer that a decision about money rests on, and how old its facts were then. */
    private record Ground(Question answer, Duration age) {
        @Override
        public String toString() {
            return "the answer to " + answer.id() + ", " + age.toSeconds() + " s old";
        }
    }

    private Optional<ClearedCard> cleared(CardCase card, CardFormat format, Judgement judgement) {
        return switch (judgement) {
            case Judgement.Good good -> sampling.cleared(new ConfirmedCard(card, format.kind(), good));
            case Judgement.Bad _, Judgement.Held _, Judgement.Differs _ -> Optional.empty();
        };
    }

    /** What is not good any more, or was never drawn for (an accepted offer), goes back to where answers are judged. */
    private void decide(Lease lease, Optional<ClearedCard> cleared, Ground ground) {
        if (cleared.isPresent()) {
            settle(lease, cleared.get(), ground);
        } else {
            casebook.move(
                    lease,
                    Move.JUDGED_AGAIN.at(clock.instant()),
                    CaseEvent.bySystem("to be judged or drawn for on " + ground));
        }
    }

    /** A question of its own: the last one is answered, and a budget that allows none now delays the money. */
    private void askAgain(Lease lease, ScreenedCard card, Ground ground) {
        int asked = questions.rounds(card.id(), Purpose.SETTLE);
        Instant now = clock.instant();
        boolean often = asked >= ASKED_AT_MOST;
        Move again = often ? Move.ASKED_IN_VAIN : Move.ASKED_AGAIN;
        String inVain = often ? ", asked again " + asked + " times in vain" : "";
        if (casebook.move(lease, again.at(now), CaseEvent.bySystem("not paid on " + ground + inVain))) {
            InquiryId question = questions.open(NewQuestion.settle(card, asked + 1, now));
            if (often) {
                questions.park(question);
            }
        }
    }

    private void settle(Lease lease, ClearedCard cleared, Ground ground) {
        ConfirmedCard confirmed = cleared.confirmed();
        CardCase card = confirmed.card();
        Price price = card.price().orElseThrow();
        CaseEvent event = CaseEvent.bySystem("credited " + price.payoutFen() + " fen and shelved on " + ground);
        if (!casebook.move(lease, Move.SETTLED.at(clock.instant()), event)) {
            return;
        }
        ledger.post(
                TransferKind.ACCEPTANCE,
                card.id().toString(),
                List.of(
                        new Posting(AccountId.available(card.origin().sellerId()), price.payoutFen()),
                        new Posting(AccountId.HOUSE_STOCK, -price.payoutFen())));
        shelf.shelve(description(confirmed));
    }

    private static StockItem.Description description(ConfirmedCard confirmed) {
        CardCase card = confirmed.card();
        Judgement.Good judged = confirmed.judged();
        return new StockItem.Description(
                card.id().value(),
                confirmed.kind().code(),
                card.declared().faceValue().orElseThrow(),
                judged.region(),
                judged.facts().batch().or(() -> card.declared().batch()).map(BatchNo::value),
                judged.lastDay().map(Expiry::lastDay),
                judged.facts().bindRequires(),
                judged.facts().balance());
    }
}
