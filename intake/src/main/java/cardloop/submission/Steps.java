package cardloop.submission;

import cardloop.casebook.CardStage;
import cardloop.casebook.Owner;
import cardloop.casebook.Progress;
import cardloop.casebook.ReasonCode;
import cardloop.casebook.WaitingCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a card goes when it comes in, when its photo has to be read again, or when it comes back from its seller. */
public final class Steps {
    private static final Duration SYSTEM_HAS = Duration.ofMinutes(5);
    private static final Duration READER_HAS = Duration.ofMinutes(10);
    private static final Duration SELLER_HAS = Duration.ofDays(3);

    private static final List<Duration> READ_AGAIN_AFTER =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(7));

    private Steps() {}

    public static Progress received(Instant now) {
        return Progress.due(CardStage.RECEIVED, now, now.plus(SYSTEM_HAS));
    }

    public static Progress reading(Instant now) {
        return Progress.due(CardStage.READING, now, now.plus(READER_HAS));
    }

    /**
     * When a photo for which no reading worker was up is read again: 1, 3 and 7 minutes after it came. The deadline stays.
     *
     * @param from where the case stands while it is read
     * @return empty when it was tried often enough
     */
    public static Optional<Progress> readingAgain(Progress from, Instant now) {
        Instant deadline = from.deadline().orElseThrow();
        Instant came = deadline.minus(READER_HAS);
        return READ_AGAIN_AFTER.stream()
                .map(came::plus)
                .filter(again -> again.isAfter(now))
                .findFirst()
                .map(again ->
                        Progress.due(CardStage.READING, again, deadline).waitingFor(WaitingCode.READER_UNAVAILABLE));
    }

    /** Whether its photo is put off until a reading worker is up. */
    public static boolean waitsForReader(Progress progress) {
        return progress.stage() == CardStage.READING
                && progress.waiting().equals(Optional.of(WaitingCode.READER_UNAVAILABLE));
    }

    /** The seller is asked what stands where the reader is in doubt. */
    public static Progress doubtful(Instant now) {
        return Progress.waiting(
                CardStage.AWAITING_SELLER, WaitingCode.DOUBTFUL_CHARACTERS, Owner.SELLER, now.plus(SELLER_HAS));
    }

    public static Progress awaitingSeller(ReasonCode reason, Instant now) {
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
