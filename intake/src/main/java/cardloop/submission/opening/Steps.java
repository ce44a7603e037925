package cardloop.submission.opening;

import cardloop.cases.CardStage;
import cardloop.cases.Owner;
import cardloop.cases.Progress;
import cardloop.cases.ReasonCode;
import cardloop.cases.WaitingCode;
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
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(6), Duration.ofMinutes(21));
    private static final Duration ALL_TRIES = READ_AGAIN_AFTER.getLast().plus(READER_HAS);

    private Steps() {}

    public static Progress received(Instant now) {
        return Progress.due(CardStage.RECEIVED, now, now.plus(SYSTEM_HAS));
    }

    public static Progress reading(Instant now) {
        return Progress.due(CardStage.READING, now, now.plus(READER_HAS));
    }

    /**
     * When a photo for which no reading worker was up is read again: 1, 6 and 21 minutes after the first try. The deadline
     * stays the first one's, which is how the tries are told apart.
     *
     * @param from where the case stands while it is read
     * @return empty when it was tried often enough
     */
    public static Optional<Progress> readingAgain(Progress from, Instant now) {
        Instant first = from.deadline()
                .filter(_ -> waitsForReader(from))
                .map(deadline -> deadline.minus(ALL_TRIES))
                .orElse(now);
        return READ_AGAIN_AFTER.stream()
                .map(first::plus)
                .filter(again -> again.isAfter(now))
                .findFirst()
                .map(again -> Progress.due(CardStage.READING, again, first.plus(ALL_TRIES))
                        .waitingFor(WaitingCode.READER_UNAVAILABLE));
    }

    /** Whether its photo is put off until a reading worker is up. */
    public static boolean waitsForReader(Progress progress) {
        return progress.stage() == CardStage.READING
                && progress.waiting().equals(Optional.of(WaitingCode.READER_UNAVAILABLE));
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
