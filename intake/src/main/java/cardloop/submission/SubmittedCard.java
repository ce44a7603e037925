package cardloop.submission;

import cardloop.format.TypedCard;
import java.util.Optional;

/**
 * One card as sent.
 *
 * @param reference the sender's own word for it, at most 100 characters
 */
public record SubmittedCard(TypedCard typed, Optional<String> reference) {
    public SubmittedCard(TypedCard typed) {
        this(typed, Optional.empty());
    }
}
