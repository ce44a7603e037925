package cardloop.line;

import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.casebook.Owner;
import cardloop.casebook.Progress;
import cardloop.casebook.ReasonCode;
import cardloop.casebook.WaitingCode;
import cardloop.submission.Steps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A deadline has passed: the case goes where the table of states says, or counts as breached until somebody sees to it. */
final class DeadlineStep implements Step {
    private static final String PASSED = "the deadline passed";
    private static final Duration DAY = Duration.ofDays(1);

    private final Casebook casebook;
    private final Clock clock;

    DeadlineStep(Rooms rooms) {
        this.casebook = rooms.casebook();
        this.clock = rooms.clock();
    }

    @Override
    public void handle(Lease lease) {
        Progress progress = casebook.find(lease.caseId()).orElseThrow().progress();
        Instant now = clock.instant();
        switch (progress.stage()) {
            case AWAITING_SELLER -> move(lease, Progress.rejected(ReasonCode.SELLER_TIMEOUT));
            case OFFERED -> move(lease, Progress.rejected(ReasonCode.OFFER_DECLINED));
            case READING -> move(lease, Steps.doubtful(now).because(ReasonCode.UNREADABLE));
            case CHECKING ->
                move(lease, Progress.waiting(CardStage.UNRESOLVED, WaitingCode.NO_ANSWER, Owner.ISSUER, now.plus(DAY)));
            case QUEUED, UNRESOLVED -> move(lease, parked(progress, now));
            case RECEIVED, ANSWERED, CLEARED, HELD, PARKED, IN_REVIEW ->
                casebook.breach(lease, now.plus(DAY), CaseEvent.bySystem("BREACHED", PASSED));
            case ACCEPTED, REJECTED, WITHDRAWN ->
                throw new IllegalStateException("an ended case has no deadline: " + progress.stage());
        }
    }

    private static Progress parked(Progress progress, Instant now) {
        WaitingCode what = progress.waiting().orElse(WaitingCode.NO_ANSWER);
        return Progress.waiting(CardStage.PARKED, what, Owner.OPERATOR, now.plus(DAY));
    }

    private void move(Lease lease, Progress to) {
        casebook.move(lease, to, CaseEvent.bySystem(to.stage().name(), PASSED));
    }
}
