package cardloop.casebook;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a case goes next: its stage, who has it, why, and until when.
 *
 * @param owner set while the case is open, empty when it has ended
 * @param deadline when something else happens by itself; set while the case is open
 * @param dueAt when a worker of that stage may claim it; empty when nothing is due from us
 */
public record Progress(
        CardStage stage,
        Optional<ReasonCode> reason,
        Optional<WaitingCode> waiting,
        Optional<Owner> owner,
        Optional<Instant> deadline,
        Optional<Instant> dueAt) {

    public Progress {
        if (stage.isOpen() != (owner.isPresent() && deadline.isPresent())) {
            throw new IllegalArgumentException("an open case has one owner and one deadline, an ended one neither");
        }
    }

    /** A stage that waits for a worker of ours, from {@code dueAt} on. */
    public static Progress due(CardStage stage, Instant dueAt, Instant deadline) {
        return new Progress(
                stage,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Owner.SYSTEM),
                Optional.of(deadline),
                Optional.of(dueAt));
    }

    /** The same, telling what the stage waits for. */
    public Progress waitingFor(WaitingCode what) {
        return new Progress(stage, reason, Optional.of(what), owner, deadline, dueAt);
    }

    /** A stage that waits for somebody else until {@code deadline}. */
    public static Progress waiting(CardStage stage, WaitingCode what, Owner owner, Instant deadline) {
        return new Progress(
                stage,
                Optional.empty(),
                Optional.of(what),
                Optional.of(owner),
                Optional.of(deadline),
                Optional.empty());
    }

    /** The end of the line with its reason. */
    public static Progress rejected(ReasonCode reason) {
        return ended(CardStage.REJECTED, Optional.of(reason));
    }

    /** An end: accepted, rejected or withdrawn. */
    public static Progress ended(CardStage stage, Optional<ReasonCode> reason) {
        return new Progress(stage, reason, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, telling why the seller is asked. */
    public Progress because(ReasonCode why) {
        return new Progress(stage, Optional.of(why), waiting, owner, deadline, dueAt);
    }
}
