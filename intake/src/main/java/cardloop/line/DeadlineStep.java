package cardloop.line;

import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.casebook.Move;
import cardloop.casebook.Progress;
import java.time.Clock;

/** A deadline has passed: the case goes where the table of moves says, or counts as breached until somebody sees to it. */
final class DeadlineStep implements Step {
    private static final CaseEvent PASSED = CaseEvent.bySystem("the deadline passed");

    private final Casebook casebook;
    private final Clock clock;

    DeadlineStep(Rooms rooms) {
        this.casebook = rooms.casebook();
        this.clock = rooms.clock();
    }

    @Override
    public void handle(Lease lease) {
        Progress stands = casebook.find(lease.caseId()).orElseThrow().progress();
        Move.overdue(stands.stage())
                .ifPresentOrElse(
                        move -> casebook.move(lease, made(move, stands), PASSED), () -> casebook.breach(lease));
    }

    /** An operator is told what the card waited for in vain. */
    private Move.Made made(Move move, Progress stood) {
        Move.Made made = move.at(clock.instant());
        return move == Move.LANE_OVERDUE ? stood.waiting().map(made::waitingFor).orElse(made) : made;
    }
}
