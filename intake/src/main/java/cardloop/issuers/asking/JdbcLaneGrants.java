package cardloop.issuers.asking;

import cardloop.base.LimitClock;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Move;
import cardloop.issuers.IssuerLimits;
import cardloop.issuers.IssuerLimits.Scope;
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
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Pull by permit: one short transaction locks the limit rows, reads the clock, takes the highest-priority due question,
 * writes the intent and moves the next free time. Nothing due: nothing is spent.
 */
final class JdbcLaneGrants {

    private final JdbcStore store;
    private final Casebook casebook;
    private final LimitClock clock;
    private final Lanes lanes;
    private final LaneGate gate;

    JdbcLaneGrants(JdbcStore store, Casebook casebook, LimitClock clock, Lanes lanes, LaneGate gate) {
        this.store = store;
        this.casebook = casebook;
        this.clock = clock;
        this.lanes = lanes;
        this.gate = gate;
    }

    Permit grant(Lane lane) {
        return Objects.requireNonNull(store.transactions().execute(_ -> pull(lane)));
    }

    /** A permit for a request that asks about no card: it costs a slot of the lane, and can cost no wrong PIN. */
    Permit spend(Lane lane) {
        return Objects.requireNonNull(store.transactions().execute(_ -> {
            IssuerLimits issuer = lanes.limitsOf(lane);
            List<LimitRow> locked = store.limits().lock(keysOf(lane, issuer));
            long now = clock.nowMicros();
            List<LimitRow> rows = paced(locked, issuer, now);
            long shut = Math.max(freeAt(rows) - now, gate.shutMicros(lane, now));
            if (rows.stream().anyMatch(LimitRow::paused)) {
                return new Permit.Paused();
            }
            if (shut > 0) {
                return new Permit.Wait(shut);
            }
            spend(rows, issuer, now);
            return new Permit.Spent();
        }));
    }

    private Permit pull(Lane lane) {
        IssuerLimits issuer = lanes.limitsOf(lane);
        List<LimitRow> locked = store.limits().lock(keysOf(lane, issuer));
        long grantedNanos = System.nanoTime();
        long now = clock.nowMicros();
        List<LimitRow> rows = paced(locked, issuer, now);
        if (rows.stream().anyMatch(LimitRow::paused)) {
            return new Permit.Paused();
        }
        EgressBudget budget = egressBudget(lane, issuer, now);
        long free =
                Math.max(rows.stream().mapToLong(LimitRow::freeAtMicros).max().orElse(0), budget.freeForRecognisedAt());
        long shut = Math.max(free - now, gate.shutMicros(lane, now));
        if (shut > 0) {
            return new Permit.Wait(shut);
        }
        boolean isFreeForAll = budget.freeForAllAt() <= now;
        Optional<DueQuestion> due = next(lane, rows, isFreeForAll, now);
        if (due.isEmpty()) {
            return isFreeForAll ? new Permit.NothingDue() : new Permit.Wait(budget.freeForAllAt() - now);
        }
        OptionalLong cardFree = cardFreeAt(due.get(), issuer, now);
        if (cardFree.isPresent()) {
            store.intents().postpone(due.get(), cardFree.getAsLong());
            return new Permit.Wait(0);
        }
        spend(rows, issuer, now);
        Grant grant = store.intents().intend(due.get(), lane, now, grantedNanos);
        reserve(due.get(), grant, issuer, now);
        gate.granted(grant, now);
        beginChecking(grant, now);
        return new Permit.Granted(grant);
    }

    /** The class whose turn it is goes first; what it leaves goes to the most urgent other. */
    private Optional<DueQuestion> next(Lane lane, List<LimitRow> rows, boolean ofAnyCard, long now) {
        List<String> restingKinds = store.limits().restingKinds(lane.issuer(), now);
        long granted = rows.stream()
                .filter(row -> row.key().equals(LimitKey.ofEgress(lane)))
                .mapToLong(LimitRow::granted)
                .sum();
        EnumSet<QuestionClass> turn = EnumSet.of(QuestionClass.ofTurn(granted));
        return due(lane, turn, restingKinds, ofAnyCard, now)
                .or(() -> due(lane, EnumSet.complementOf(turn), restingKinds, ofAnyCard, now));
    }

    private Optional<DueQuestion> due(
            Lane lane, EnumSet<QuestionClass> classes, List<String> restingKinds, boolean ofAnyCard, long now) {
        return ofAnyCard
                ? store.intents().toSubmit(lane, classes, restingKinds, now)
                : store.intents().toSubmitOfRecognised(lane, classes, restingKinds, now);
    }

    private static SortedSet<LimitKey> keysOf(Lane lane, IssuerLimits issuer) {
        SortedSet<LimitKey> keys = new TreeSet<>();
        keys.add(LimitKey.ofEgress(lane));
        issuer.account().ifPresent(_ -> keys.add(LimitKey.ofAccount(lane.issuer())));
        issuer.wrongPins(Scope.EGRESS).ifPresent(_ -> keys.add(LimitKey.ofWrongPins(lane)));
        issuer.wrongPins(Scope.CARD).ifPresent(_ -> keys.add(LimitKey.ofCardBudgets(lane.issuer())));
        return keys;
    }

    /** When the lane's budget for wrong PINs has a unit, 0 for now: for any card, and for one recognised before. */
    private record EgressBudget(long freeForAllAt, long freeForRecognisedAt) {}

    private EgressBudget egressBudget(Lane lane, IssuerLimits issuer, long now) {
        return issuer.wrongPins(Scope.EGRESS)
                .map(budget -> new EgressBudget(
                        freeAt(lane, budget, budget.keptForRecognised(), now), freeAt(lane, budget, 0, now)))
                .orElseGet(() -> new EgressBudget(0, 0));
    }

    private long freeAt(Lane lane, IssuerLimits.WrongPinBudget budget, int kept, long now) {
        return store.wrongPins()
                .freeAtMicros(lane.issuer(), budget, lane.egress().address(), kept, now)
                .orElse(0L);
    }

    /** When the card may be asked about again: after its rest, and after the wrong PINs tried on it; empty for now. */
    private OptionalLong cardFreeAt(DueQuestion due, IssuerLimits issuer, long now) {
        LimitKey card = LimitKey.ofCard(issuer.issuer(), due.numberFingerprint());
        Optional<Long> rested = store.limits().restingUntilMicros(card, now);
        Optional<Long> cooled = issuer.wrongPins(Scope.CARD)
                .flatMap(budget -> store.wrongPins().freeAtMicros(issuer.issuer(), budget, card.scope(), 0, now));
        return Stream.of(rested, cooled)
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .max();
    }

    private void reserve(DueQuestion due, Grant grant, IssuerLimits issuer, long now) {
        for (IssuerLimits.WrongPinBudget budget : issuer.wrongPins()) {
            String scope = switch (budget.scope()) {
                case EGRESS -> grant.lane().egress().address();
                case CARD ->
                    LimitKey.ofCard(issuer.issuer(), due.numberFingerprint()).scope();
            };
            store.wrongPins().reserve(issuer.issuer(), scope, grant.id(), grant.attempt(), now);
        }
    }

    /** What budgets for wrong PINs allow is counted in units: their rows are locked, but keep no pace. */
    private static Optional<Pace> paceOf(LimitRow row, IssuerLimits issuer) {
        if (row.key().door() != LimitKey.Door.SUBMIT) {
            return Optional.empty();
        }
        return row.key().equals(LimitKey.ofAccount(issuer.issuer())) ? issuer.account() : Optional.of(issuer.submit());
    }

    private List<LimitRow> paced(List<LimitRow> locked, IssuerLimits issuer, long now) {
        return locked.stream()
                .map(row -> paceOf(row, issuer)
                        .map(pace -> store.limits().paced(row, pace, now))
                        .orElse(row))
                .toList();
    }

    private static long freeAt(List<LimitRow> rows) {
        return rows.stream().mapToLong(LimitRow::freeAtMicros).max().orElse(0);
    }

    private void spend(List<LimitRow> rows, IssuerLimits issuer, long now) {
        rows.forEach(row -> paceOf(row, issuer)
                .ifPresent(pace -> store.limits().spend(row, pace.nextFreeMicros(row.nextFreeMicros(), now))));
    }

    private void beginChecking(Grant grant, long now) {
        grant.movedCase()
                .ifPresent(id -> casebook.act(
                        id,
                        Move.ASKED.at(LimitClock.at(now).toInstant()),
                        CaseEvent.byIssuer(grant.lane().issuer(), "attempt " + grant.attempt())));
    }
}
