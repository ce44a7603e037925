package cardloop.issuers.lanes;

import cardloop.base.LimitClock;
import cardloop.issuers.IssuerLimits;
import cardloop.issuers.LaneDesk;
import cardloop.issuers.LaneStatus;
import cardloop.issuers.Lanes;
import cardloop.issuers.limits.JdbcLimits;
import cardloop.issuers.limits.LimitKey;
import cardloop.issuers.limits.LimitUse;
import cardloop.issuers.questions.JdbcIntents;
import cardloop.throttle.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** Lanes for operators, read from limit rows and questions. */
public final class JdbcLaneDesk implements LaneDesk {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double MICROS_PER_MINUTE = 60e6;

    private final Lanes lanes;
    private final JdbcLimits limits;
    private final JdbcIntents intents;
    private final JdbcCircuits circuits;
    private final TransactionOperations transactions;
    private final LimitClock clock;

    public JdbcLaneDesk(
            Lanes lanes,
            JdbcLimits limits,
            JdbcIntents intents,
            JdbcCircuits circuits,
            TransactionOperations transactions,
            LimitClock clock) {
        this.lanes = lanes;
        this.limits = limits;
        this.intents = intents;
        this.circuits = circuits;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<LaneStatus> lanes() {
        long now = clock.nowMicros();
        return lanes.all().stream().map(lane -> status(lane, now)).toList();
    }

    private LaneStatus status(Lane lane, long now) {
        LimitUse use = limits.use(LimitKey.ofEgress(lane));
        return new LaneStatus(
                lane.label(),
                lane.issuer(),
                lane.egress().address(),
                lane.egress().region().code(),
                MICROS_PER_MINUTE / lanes.limitsOf(lane).submit().intervalMicros(),
                use.granted(),
                use.refused(),
                intents.granted(lane, MINUTE, now),
                intents.due(lane, now),
                use.paused(),
                restingUntil(LimitKey.ofEgress(lane), now),
                restingUntil(LimitKey.ofQueries(lane), now),
                wrongPinsUntil(lane, now),
                circuits.status(lane, now),
                use.alarm());
    }

    private Optional<Instant> wrongPinsUntil(Lane lane, long now) {
        return lanes.limitsOf(lane)
                .wrongPins(IssuerLimits.Scope.EGRESS)
                .flatMap(budget -> limits.wrongPins()
                        .freeAtMicros(lane.issuer(), budget, lane.egress().address(), 0, now))
                .map(until -> LimitClock.at(until).toInstant());
    }

    private Optional<Instant> restingUntil(LimitKey door, long now) {
        return limits.restingUntilMicros(door, now)
                .map(until -> LimitClock.at(until).toInstant());
    }

    @Override
    public boolean pause(String issuer, String egress, boolean paused) {
        Optional<Lane> lane = lanes.find(issuer, egress);
        lane.ifPresent(found -> transactions.executeWithoutResult(_ -> pause(found, paused)));
        return lane.isPresent();
    }

    /** Both doors of a lane stop and go on together. */
    private void pause(Lane lane, boolean paused) {
        for (LimitKey door : List.of(LimitKey.ofEgress(lane), LimitKey.ofQueries(lane))) {
            if (paused) {
                limits.pause(door);
            } else {
                limits.resume(door);
            }
        }
        if (!paused) {
            circuits.tryNow(lane, clock.nowMicros());
        }
    }
}
