package cardloop.intake;

import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.cases.CardCase;
import cardloop.cases.CardStage;
import cardloop.cases.CaseEvent;
import cardloop.cases.Owner;
import cardloop.cases.Progress;
import cardloop.cases.ReasonCode;
import cardloop.cases.WaitingCode;
import cardloop.submission.opening.Steps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A deadline has passed: the case goes where the table of states says, or its breach is made loud. */
final class DeadlineStep implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineStep.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final Casebook casebook;
    private final Clock clock;

    DeadlineStep(Rooms rooms) {
        this.casebook = rooms.casebook();
        this.clock = rooms.clock();
    }

    @Override
    public void handle(Lease lease) {
        CardCase card = casebook.find(lease.caseId()).orElseThrow();
        Progress to = next(card.progress());
        casebook.move(lease, to, CaseEvent.bySystem(word(card.progress(), to), "the deadline passed"));
    }

    private static String word(Progress from, Progress to) {
        return from.stage() == to.stage() ? "BREACHED" : to.stage().name();
    }

    private Progress next(Progress progress) {
        Instant now = clock.instant();
        return switch (progress.stage()) {
            case AWAITING_SELLER -> Progress.rejected(ReasonCode.SELLER_TIMEOUT);
            case OFFERED -> Progress.rejected(ReasonCode.OFFER_DECLINED);
            case READING -> Steps.doubtful(now).because(ReasonCode.UNREADABLE);
            case CHECKING -> Progress.waiting(CardStage.UNRESOLVED, WaitingCode.NO_ANSWER, Owner.ISSUER, now.plus(DAY));
            case QUEUED, UNRESOLVED ->
                Progress.waiting(
                        CardStage.PARKED,
                        progress.waiting().orElse(WaitingCode.NO_ANSWER),
                        Owner.OPERATOR,
                        now.plus(DAY));
            case RECEIVED, ANSWERED, CLEARED, HELD, PARKED, IN_REVIEW -> breached(progress, now);
            case ACCEPTED, REJECTED, WITHDRAWN ->
                throw new IllegalStateException("an ended case has no deadline: " + progress.stage());
        };
    }

    private static Progress breached(Progress progress, Instant now) {
        LOG.warn("a case in {} has passed its deadline", progress.stage());
        return new Progress(
                progress.stage(),
                progress.reason(),
                progress.waiting(),
                progress.owner(),
                Optional.of(now.plus(DAY)),
                progress.dueAt());
    }
}
