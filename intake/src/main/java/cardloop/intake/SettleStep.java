package cardloop.intake;

import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.cases.CardCase;
import cardloop.cases.CardStage;
import cardloop.cases.CaseEvent;
import cardloop.cases.Price;
import cardloop.cases.Progress;
import cardloop.cases.ReasonCode;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.inquiry.CardFacts;
import cardloop.judging.ConfirmedCard;
import cardloop.judging.Judgement;
import cardloop.judging.KindRules;
import cardloop.ledger.AccountId;
import cardloop.ledger.Ledger;
import cardloop.ledger.Posting;
import cardloop.ledger.TransferKind;
import cardloop.questions.Question;
import cardloop.questions.QuestionBook;
import cardloop.review.ClearedCard;
import cardloop.review.Sampling;
import cardloop.stock.Shelf;
import cardloop.stock.StockItem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** CLEARED: credited and shelved in one transaction, or neither. The answer is judged once more with what was agreed. */
final class SettleStep implements Step {
    private final Casebook casebook;
    private final QuestionBook questions;
    private final CardFormats formats;
    private final Sampling sampling;
    private final Ledger ledger;
    private final Shelf shelf;
    private final TransactionOperations transactions;
    private final Clock clock;

    SettleStep(Rooms rooms, CardFormats formats, Sampling sampling, Ledger ledger, Shelf shelf) {
        this.casebook = rooms.casebook();
        this.questions = rooms.questions();
        this.transactions = rooms.transactions();
        this.clock = rooms.clock();
        this.formats = formats;
        this.sampling = sampling;
        this.ledger = ledger;
        this.shelf = shelf;
    }

    @Override
    public void handle(Lease lease) {
        transactions.executeWithoutResult(_ -> {
            CardCase card = casebook.find(lease.caseId()).orElseThrow();
            switch (judge(card)) {
                case Judgement.Confirmed(ConfirmedCard confirmed) -> clear(lease, confirmed);
                case Judgement.Rejected(ReasonCode reason, String why) -> reject(lease, reason, why);
                case Judgement.Held(ReasonCode reason) -> reject(lease, reason, reason.name());
                case Judgement.Differs _ -> reject(lease, ReasonCode.FACE_VALUE, ReasonCode.FACE_VALUE.name());
            }
        });
    }

    private Judgement judge(CardCase card) {
        CardFacts facts =
                questions.latestAnswer(card.id()).flatMap(Question::facts).orElseThrow();
        CardFormat format = formats.find(card.declared().kind()).orElseThrow();
        KindRules rules = new KindRules(
                format.kind(), format.terms().validity(), format.terms().minimumLifeDays());
        return Judgement.of(card, rules, facts, BusinessDay.today(clock));
    }

    private void reject(Lease lease, ReasonCode reason, String why) {
        casebook.move(lease, Progress.rejected(reason), CaseEvent.bySystem("REJECTED", why));
    }

    /** A card that reached this stage undrawn (an accepted offer) is drawn for now, and may go to a person first. */
    private void clear(Lease lease, ConfirmedCard confirmed) {
        Optional<ClearedCard> cleared = sampling.cleared(confirmed);
        if (cleared.isPresent()) {
            settle(lease, cleared.get());
        } else {
            casebook.move(
                    lease,
                    Progress.due(
                            CardStage.ANSWERED, clock.instant(), clock.instant().plus(java.time.Duration.ofMinutes(5))),
                    CaseEvent.bySystem("UNDRAWN", "back to be drawn for"));
        }
    }

    private void settle(Lease lease, ClearedCard cleared) {
        ConfirmedCard confirmed = cleared.confirmed();
        CardCase card = confirmed.card();
        Price price = card.price().orElseThrow();
        CaseEvent event = CaseEvent.bySystem("ACCEPTED", "credited " + price.payoutFen() + " fen and shelved");
        if (!casebook.move(lease, Progress.ended(CardStage.ACCEPTED, Optional.empty()), event)) {
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
        CardFacts facts = confirmed.facts();
        return new StockItem.Description(
                card.id().value(),
                confirmed.kind().code(),
                card.declared().faceValue().orElseThrow(),
                confirmed.region(),
                facts.batch().or(() -> card.declared().batch()).map(BatchNo::value),
                facts.expiry().or(() -> card.declared().expiry()).map(Expiry::lastDay),
                facts.bindRequires(),
                facts.balance());
    }
}
