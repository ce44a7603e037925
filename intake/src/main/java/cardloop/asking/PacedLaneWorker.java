package cardloop.asking;

import cardloop.asking.outcome.JdbcOutcomes;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Presence;
import cardloop.lanes.Lanes;
import cardloop.questions.Grant;
import cardloop.throttle.Lane;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Sleeps to the lane's next slot holding nothing, pulls, sends, records. */
final class PacedLaneWorker implements LaneWorker {
    private static final long NANOS_PER_MICRO = 1_000L;

    private final Lanes lanes;
    private final JdbcLaneGrants grants;
    private final JdbcQueryGrants queries;
    private final JdbcOutcomes outcomes;
    private final Asker asker;

    PacedLaneWorker(Lanes lanes, JdbcLaneGrants grants, JdbcQueryGrants queries, JdbcOutcomes outcomes, Asker asker) {
        this.lanes = lanes;
        this.grants = grants;
        this.queries = queries;
        this.outcomes = outcomes;
        this.asker = asker;
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
        return step(() -> grants.grant(lane), patience);
    }

    @Override
    public Step followUp(Lane lane, Duration patience) {
        return step(() -> queries.grant(lane), patience);
    }

    private Step step(Supplier<Permit> door, Duration patience) {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        while (true) {
            switch (door.get()) {
                case Permit.Granted(Grant grant) -> {
                    outcomes.record(grant, asker.ask(grant));
                    return Step.ASKED;
                }
                case Permit.NothingDue _ -> {
                    return Step.NOTHING_DUE;
                }
                case Permit.Paused _ -> {
                    return Step.RESTING;
                }
                case Permit.Wait(long micros) -> {
                    if (System.nanoTime() + micros * NANOS_PER_MICRO > giveUpAt || !slept(micros)) {
                        return Step.RESTING;
                    }
                }
            }
        }
    }

    private static boolean slept(long micros) {
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
}
