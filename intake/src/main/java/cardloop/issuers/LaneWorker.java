package cardloop.issuers;

import cardloop.throttle.Lane;
import java.time.Duration;
import java.util.List;

/** Pulls due questions by permit and asks them. */
public interface LaneWorker extends AutoCloseable {
    /** All lanes this house has. */
    List<Lane> lanes();

    /**
     * One step of one lane: waits for its next slot (at most {@code patience}), takes the highest-priority due question
     * of any class and commits the intent. It is then asked, and what came of it recorded, while the next step goes on.
     *
     * @return what happened
     */
    Step step(Lane lane, Duration patience);

    /** Whether the lane's issuer has a door of its own for asking what became of a question. */
    boolean hasQueryDoor(Lane lane);

    /** The same as {@link #step} at the door for queries, which has a pace of its own; nothing is due where there is none. */
    Step followUp(Lane lane, Duration patience);

    /**
     * Spends a permit of the lane on a request to its issuer that asks about no card, such as a person's answer to a
     * challenge: no issuer counts requests by what they are for. Waits for the lane's next slot.
     *
     * @return false when the lane rests, is paused, or its slot lies beyond the patience: nothing may be sent
     */
    boolean spend(Lane lane, Duration patience);

    /** Makes questions whose asker died due again under the same id; returns how many. */
    int recoverLost();

    /** Asks nothing any more, and waits until what was asked is recorded. */
    @Override
    void close();

    /** What one step did. */
    enum Step {
        /** The intent is committed; the question leaves now. */
        ASKED,
        NOTHING_DUE,
        /** The lane rests, is paused, all its hands are busy, or its slot lies beyond the patience. */
        RESTING
    }
}
