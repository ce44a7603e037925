package cardloop.runs;

import cardloop.base.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where runs are ordered and watched. Every press is an event of the run. */
public interface RunDesk {
    /** Names of the jobs there are. */
    Set<String> jobs();

    /**
     * Starts a job for a business day, or goes on with a run of it that ended early.
     *
     * @param actor as in the evidence: {@code system}, {@code person:UUID}, {@code command}
     */
    StartOutcome start(RunOrder order, Event.Actor actor);

    Optional<Run> find(long id);

    List<Run> runs(RunFilter filter);

    /** Asks a run to stop, wherever it runs. */
    Press stop(long id, Event.Actor actor);

    /** Goes on with a run that was stopped or failed. */
    Press restart(long id, Event.Actor actor);

    /** Marks a run whose process is gone as failed, so that it can be restarted. */
    Press recover(long id, Event.Actor actor);

    /** Gives up a run that was stopped or failed: its business day cannot be run again. */
    Press abandon(long id, Event.Actor actor);

    /** What came of an order. */
    sealed interface StartOutcome {
        long runId();

        record Started(long runId) implements StartOutcome {}

        /** This business day is being run already, here or by another process; 0 while that one is only starting. */
        record AlreadyRunning(long runId) implements StartOutcome {}

        /** This business day is done, or was abandoned. */
        record AlreadyDone(long runId) implements StartOutcome {}
    }

    /** What came of a press on a run's button. */
    sealed interface Press {
        /** @param runId the run that goes on: another one after a restart */
        record Done(long runId) implements Press {}

        record NotFound() implements Press {}

        /** Nothing was done: the run does not stand so that it could be. */
        record WrongState(RunStatus status) implements Press {}
    }
}
