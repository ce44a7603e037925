package cardloop.asking;

import cardloop.casebook.Casebook;
import cardloop.cases.CardStage;
import cardloop.cases.CaseEvent;
import cardloop.cases.Owner;
import cardloop.cases.Progress;
import cardloop.cases.WaitingCode;
import cardloop.database.LimitClock;
import cardloop.lanes.LaneGate;
import cardloop.lanes.Lanes;
import cardloop.limits.IssuerLimits;
import cardloop.limits.LimitKey;
import cardloop.limits.LimitRow;
import cardloop.questions.DueQuestion;
import cardloop.questions.Grant;
import cardloop.questions.Purpose;
import cardloop.throttle.Lane;
import cardloop.throttle.Pace;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Pull by permit: one short transaction locks the limit rows, reads the clock, takes the highest-priority due question,
 * writes the intent and moves the next free time. Nothing due: nothing is spent.
 */
final class JdbcLaneGrants {
    private static final Duration CHECKING_DEADLINE = Duration.ofMinutes(2);
    private static final int SCOPE_DIGITS = 32;
    private static final EnumSet<CardStage> ASKABLE =
            EnumSet.of(CardStage.QUEUED, CardStage.CHECKING, CardStage.UNRESOLVED, CardStage.PARKED);

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

    private Permit pull(Lane lane) {
        IssuerLimits issuer = lanes.limitsOf(lane);
        List<LimitRow> rows = store.limits().lock(keysOf(lane, issuer));
        long grantedNanos = System.nanoTime();
        long now = clock.nowMicros();
        if (rows.stream().anyMatch(LimitRow::paused)) {
            return new Permit.Paused();
        }
        long free = Math.max(
                rows.stream().mapToLong(LimitRow::freeAtMicros).max().orElse(0), egressBudgetFreeAt(lane, issuer, now));
        long shut = Math.max(free - now, gate.shutMicros(lane, now));
        if (shut > 0) {
            return new Permit.Wait(shut);
        }
        Optional<DueQuestion> due = store.intents().next(lane, store.limits().restingKinds(lane.issuer(), now), now);
        if (due.isEmpty()) {
            return new Permit.NothingDue();
        }
        if (postponedByCardBudget(due.get(), issuer, now)) {
            return new Permit.Wait(0);
        }
        spend(rows, issuer, now);
        Grant grant = store.intents().intend(due.get(), lane, now, grantedNanos);
        store.wrongPins()
                .reserve(lane.issuer(), budgetScope(due.get(), lane, issuer), grant.id(), grant.attempt(), now);
        beginChecking(grant, now);
        return new Permit.Granted(grant);
    }

    private static SortedSet<LimitKey> keysOf(Lane lane, IssuerLimits issuer) {
        SortedSet<LimitKey> keys = new TreeSet<>();
        keys.add(LimitKey.ofEgress(lane));
        issuer.account().ifPresent(_ -> keys.add(LimitKey.ofAccount(lane.issuer())));
        if (issuer.wrongPins().scope() == IssuerLimits.Scope.EGRESS) {
            keys.add(LimitKey.ofWrongPins(lane));
        }
        return keys;
    }

    private long egressBudgetFreeAt(Lane lane, IssuerLimits issuer, long now) {
        return issuer.wrongPins().scope() == IssuerLimits.Scope.EGRESS
                ? store.wrongPins()
                        .freeAtMicros(issuer, lane.egress().address(), now)
                        .orElse(0L)
                : 0L;
    }

    private boolean postponedByCardBudget(DueQuestion due, IssuerLimits issuer, long now) {
        if (issuer.wrongPins().scope() != IssuerLimits.Scope.CARD) {
            return false;
        }
        Optional<Long> freeAt = store.wrongPins().freeAtMicros(issuer, cardScope(due), now);
        freeAt.ifPresent(micros -> store.intents().postpone(due, micros));
        return freeAt.isPresent();
    }

    private static String budgetScope(DueQuestion due, Lane lane, IssuerLimits issuer) {
        return switch (issuer.wrongPins().scope()) {
            case EGRESS -> lane.egress().address();
            case CARD -> cardScope(due);
        };
    }

    private static String cardScope(DueQuestion due) {
        return "card:" + due.numberFingerprint().substring(0, SCOPE_DIGITS);
    }

    private void spend(List<LimitRow> rows, IssuerLimits issuer, long now) {
        for (LimitRow row : rows) {
            if (row.key().door() == LimitKey.Door.SUBMIT) {
                Pace pace =
                        row.key().scope().equals("account") ? issuer.account().orElseThrow() : issuer.submit();
                store.limits().spend(row, pace.nextFreeMicros(row.nextFreeMicros(), now));
            }
        }
    }

    private void beginChecking(Grant grant, long now) {
        if (grant.purpose() == Purpose.INTAKE) {
            casebook.act(
                    grant.caseId(),
                    ASKABLE,
                    Progress.waiting(
                            CardStage.CHECKING,
                            WaitingCode.LANE_WAIT,
                            Owner.ISSUER,
                            LimitClock.at(now).toInstant().plus(CHECKING_DEADLINE)),
                    new CaseEvent("issuer:" + grant.lane().issuer(), "ASKED", "attempt " + grant.attempt(), "-"));
        }
    }
}
