package cardloop.casebook;

import cardloop.judging.ReasonCode;
import java.time.Instant;
import java.util.Optional;

/**
 * How a case stands: its stage, why, what it waits for, and until when. Who has it is the stage's to say.
 *
 * @param deadline when something else happens by itself; set while the case is open
 * @param dueAt when a step of ours may claim it; empty when nothing is due from us
 */
public record Progress(
        CardStage stage,
        Optional<ReasonCode> reason,
        Optional<WaitingCode> waiting,
        Optional<Instant> deadline,
        Optional<Instant> dueAt) {

    public Progress {
        if (stage.isOpen() != deadline.isPresent() || stage.isClaimed() != dueAt.isPresent()) {
            throw new IllegalArgumentException("an open case has a deadline, one that steps of ours claim falls due: "
                    + stage + ", " + deadline + ", " + dueAt);
        }
        if (waiting.isPresent() && !stage.mayWaitFor(waiting.get())) {
            throw new IllegalArgumentException(stage + " does not wait for " + waiting.get());
        }
    }

    /** The end of the line with its reason. */
    public static Progress rejected(ReasonCode reason) {
        return new Progress(
                CardStage.REJECTED, Optional.of(reason), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Progress because(ReasonCode why) {
        return new Progress(stage, Optional.of(why), waiting, deadline, dueAt);
    }

    public Progress waitingFor(WaitingCode what) {
        return new Progress(stage, reason, Optional.of(what), deadline, dueAt);
    }

    public Progress until(Instant then) {
        return new Progress(stage, reason, waiting, Optional.of(then), dueAt);
    }
}
