package cardloop.submission;

import java.util.List;
import java.util.UUID;

/** What became of a submission, card by card in the order sent. */
public record SubmissionReceipt(UUID id, List<CardReceipt> cards) {
    public SubmissionReceipt {
        cards = List.copyOf(cards);
    }
}
