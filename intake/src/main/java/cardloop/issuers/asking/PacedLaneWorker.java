package cardloop.issuers.asking;

import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Presence;
import cardloop.issuers.LaneWorker;
import cardloop.issuers.Lanes;
import cardloop.issuers.asking.outcome.JdbcOutcomes;
import cardloop.issuers.questions.Grant;
import cardloop.throttle.Lane;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Takes a hand, sleeps to the lane's next slot holding nothing else, pulls; the hand sends and records. */
final class PacedLaneWorker implements LaneWorker {
    private static final long NANOS_PER_MICRO = 1_000L;

    private final Lanes lanes;
    private final JdbcLaneGrants grants;
    private final JdbcQueryGrants queries;
    private final JdbcOutcomes outcomes;
    private final Asker asker;
    private final LaneHands submitting;
    private final LaneHands following;

    PacedLaneWorker(
            Lanes lanes,
            JdbcLaneGrants grants,
            JdbcQueryGrants queries,
            JdbcOutcomes outcomes,
            Asker asker,
            LaneHands submitting,
            LaneHands following) {
        this.lanes = lanes;
        this.grants = grants;
        this.queries = queries;
        this.outcomes = outcomes;
        this.asker = asker;
        this.submitting = submitting;
        this.following = following;
    }

    @Override
    public List<Lane> lanes() {
        return lanes.all();
    }

    @Override
    public boolean hasQueryDoor(Lane lane) {
        return lanes.limitsOf(lane).query().isPresent();
    }

    @Override
    public Step step(Lane lane, Duration patience) {
        return step(submitting, lane, () -> grants.grant(lane), patience);
    }

    @Override
    public Step followUp(Lane lane, Duration patience) {
        return step(following, lane, () -> queries.grant(lane), patience);
    }

    private Step step(LaneHands hands, Lane lane, Supplier<Permit> door, Duration patience) {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        if (!hands.take(lane, patience)) {
            return Step.RESTING;
        }
        Step step = Step.RESTING;
        try {
            step = pull(hands, lane, door, giveUpAt);
        } finally {
            if (step != Step.ASKED) {
                hands.release(lane);
            }
        }
        return step;
    }

    private Step pull(LaneHands hands, Lane lane, Supplier<Permit> door, long giveUpAt) {
        while (true) {
            switch (door.get()) {
                case Permit.Granted(Grant grant) -> {
                    hands.work(lane, () -> outcomes.record(grant, asker.ask(grant)));
                    return Step.ASKED;
                }
                case Permit.NothingDue _ -> {
                    return Step.NOTHING_DUE;
                }
                case Permit.Paused _, Permit.Spent _ -> {
                    return Step.RESTING;
                }
                case Permit.Wait(long micros) -> {
                    if (!slept(micros, giveUpAt)) {
                        return Step.RESTING;
                    }
                }
            }
        }
    }

    @Override
    public boolean spend(Lane lane, Duration patience) {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        while (true) {
            switch (grants.spend(lane)) {
                case Permit.Spent _ -> {
                    return true;
                }
                case Permit.Granted _, Permit.NothingDue _, Permit.Paused _ -> {
                    return false;
                }
                case Permit.Wait(long micros) -> {
                    if (!slept(micros, giveUpAt)) {
                        return false;
                    }
                }
            }
        }
    }

    /** Slept for so long; false, at once, when that is beyond the patience. */
    private static boolean slept(long micros, long giveUpAt) {
        if (System.nanoTime() + micros * NANOS_PER_MICRO > giveUpAt) {
            return false;
        }
        try {
            Thread.sleep(Duration.ofNanos(micros * NANOS_PER_MICRO));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public int recoverLost() {
        List<Grant> found = outcomes.lost();
        InquiryOutcome unknown = new InquiryOutcome.Unknown("its asker died before recording", Presence.UNTOLD);
        found.forEach(grant -> outcomes.record(grant, unknown));
        return found.size();
    }

    @Override
    public void close() {
        submitting.close();
        following.close();
    }
}
