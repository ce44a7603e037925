package cardloop.submission;

import cardloop.receipt.CheckedNumber;
import java.util.List;
import java.util.UUID;

/** What became of a submission, card by card in the order sent. */
public record SubmissionReceipt(Head head, List<CardReceipt> cards) {
    public SubmissionReceipt {
        cards = List.copyOf(cards);
    }

    /**
     * By what a submission is known.
     *
     * @param receiptNo what people read out and type
     */
    public record Head(UUID id, CheckedNumber receiptNo) {}
}
