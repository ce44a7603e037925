package cardloop.submission;

import java.util.List;

/**
 * Cards sent together.
 *
 * @param terms the version of the terms the seller agreed to
 * @param cards 1 to {@link #MOST_CARDS}
 */
public record SubmissionRequest(String terms, List<SubmittedCard> cards) {
    public static final int MOST_CARDS = 1_000;

    public SubmissionRequest {
        cards = List.copyOf(cards);
    }
}
