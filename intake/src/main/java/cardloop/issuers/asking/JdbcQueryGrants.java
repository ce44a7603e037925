package cardloop.issuers.asking;

import cardloop.base.LimitClock;
import cardloop.issuers.Lanes;
import cardloop.issuers.asking.outcome.JdbcStore;
import cardloop.issuers.lanes.LaneGate;
import cardloop.issuers.limits.LimitKey;
import cardloop.issuers.limits.LimitRow;
import cardloop.issuers.questions.DueQuestion;
import cardloop.issuers.questions.Grant;
import cardloop.issuers.questions.QuestionClass;
import cardloop.throttle.Lane;
import cardloop.throttle.Pace;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Permits to ask what became of questions, at the door that some issuers have for that: it has a limit row of its own, and
 * no query spends a submission or a wrong PIN. The case stays where it is.
 */
final class JdbcQueryGrants {
    private final JdbcStore store;
    private final LimitClock clock;
    private final Lanes lanes;
    private final LaneGate gate;

    JdbcQueryGrants(JdbcStore store, LimitClock clock, Lanes lanes, LaneGate gate) {
        this.store = store;
        this.clock = clock;
        this.lanes = lanes;
        this.gate = gate;
    }

    Permit grant(Lane lane) {
        return lanes.limitsOf(lane)
                .query()
                .<Permit>map(pace -> Objects.requireNonNull(store.transactions().execute(_ -> pull(lane, pace))))
                .orElseGet(Permit.NothingDue::new);
    }

    private Permit pull(Lane lane, Pace pace) {
        LimitRow locked = store.limits()
                .lock(new TreeSet<>(List.of(LimitKey.ofQueries(lane))))
                .getFirst();
        long grantedNanos = System.nanoTime();
        long now = clock.nowMicros();
        LimitRow row = store.limits().paced(locked, pace, now);
        if (row.paused()) {
            return new Permit.Paused();
        }
        long shut = Math.max(row.freeAtMicros() - now, gate.shutMicros(lane, now));
        if (shut > 0) {
            return new Permit.Wait(shut);
        }
        QuestionClass turn = QuestionClass.ofTurn(row.granted());
        Optional<DueQuestion> due = store.intents()
                .toQuery(lane, EnumSet.of(turn), now)
                .or(() -> store.intents().toQuery(lane, EnumSet.complementOf(EnumSet.of(turn)), now));
        if (due.isEmpty()) {
            return new Permit.NothingDue();
        }
        store.limits().spend(row, pace.nextFreeMicros(row.nextFreeMicros(), now));
        Grant grant = store.intents().intendQuery(due.get(), lane, now, grantedNanos);
        gate.granted(grant, now);
        return new Permit.Granted(grant);
    }
}
