package cardloop.web.api.seller;

import cardloop.submission.CardReceipt;
import cardloop.submission.FoundFault;
import cardloop.submission.SubmissionReceipt;
import cardloop.web.view.Told;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The answer to a submission. */
public record ReceiptAnswer(UUID id, String receiptNo, List<Card> cards) {
    /** One of its cards. */
    public record Card(
            int index,
            UUID id,
            Optional<String> reference,
            Optional<Integer> line,
            String state,
            Optional<Told> reason,
            List<FoundFault> findings) {
        static Card of(CardReceipt card) {
            return new Card(
                    card.index(),
                    card.id().value(),
                    card.reference(),
                    card.line(),
                    card.stage().state(),
                    card.reason().map(Told::of),
                    card.findings());
        }
    }

    static ReceiptAnswer of(SubmissionReceipt receipt) {
        return new ReceiptAnswer(
                receipt.head().id(),
                receipt.head().receiptNo().toString(),
                receipt.cards().stream().map(Card::of).toList());
    }
}
