package cardloop.submission.opening;

import cardloop.cases.CardStage;
import cardloop.cases.Owner;
import cardloop.cases.Progress;
import cardloop.cases.ReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a card goes when it comes in or comes back from its seller. */
public final class Steps {
    private static final Duration SYSTEM_HAS = Duration.ofMinutes(5);
    private static final Duration READER_HAS = Duration.ofMinutes(10);
    private static final Duration SELLER_HAS = Duration.ofDays(3);

    private Steps() {}

    public static Progress received(Instant now) {
        return Progress.due(CardStage.RECEIVED, now, now.plus(SYSTEM_HAS));
    }

    static Progress reading(Instant now) {
        return Progress.due(CardStage.READING, now, now.plus(READER_HAS));
    }

    static Progress awaitingSeller(ReasonCode reason, Instant now) {
        return awaitingSellerUntil(reason, now.plus(SELLER_HAS));
    }

    public static Progress awaitingSellerUntil(ReasonCode reason, Instant deadline) {
        return new Progress(
                CardStage.AWAITING_SELLER,
                Optional.of(reason),
                Optional.empty(),
                Optional.of(Owner.SELLER),
                Optional.of(deadline),
                Optional.empty());
    }
}
