package cardloop.checking;

import cardloop.database.LimitClock;
import cardloop.throttle.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lanes for operators, read from the limit rows. */
final class JdbcLaneDesk implements LaneDesk {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double MICROS_PER_MINUTE = 60e6;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JdbcLimits limits;
    private final List<Lane> lanes;
    private final Map<String, IssuerLimits> limitsByIssuer;
    private final LimitClock clock;

    JdbcLaneDesk(JdbcStore store, List<Lane> lanes, Map<String, IssuerLimits> limitsByIssuer, LimitClock clock) {
        this.jdbc = store.jdbc();
        this.transactions = store.transactions();
        this.limits = store.limits();
        this.lanes = List.copyOf(lanes);
        this.limitsByIssuer = limitsByIssuer;
        this.clock = clock;
    }

    private record Counters(long granted, long refused, boolean paused, long restingUntilMicros) {}

    @Override
    public List<LaneStatus> lanes() {
        long now = clock.nowMicros();
        return lanes.stream().map(lane -> status(lane, now)).toList();
    }

    private LaneStatus status(Lane lane, long now) {
        Counters counters = counters(lane);
        IssuerLimits issuer = Objects.requireNonNull(limitsByIssuer.get(lane.issuer()));
        return new LaneStatus(
                lane.label(),
                lane.issuer(),
                lane.egress().address(),
                lane.egress().region().code(),
                MICROS_PER_MINUTE / issuer.submit().intervalMicros(),
                counters.granted(),
                counters.refused(),
                grantedLastMinute(lane, now),
                due(lane, now),
                counters.paused(),
                Optional.of(counters.restingUntilMicros())
                        .filter(until -> until > now)
                        .map(until -> Instant.EPOCH.plus(until, ChronoUnit.MICROS)));
    }

    private Counters counters(Lane lane) {
        LimitKey key = LimitKey.ofEgress(lane);
        return jdbc.sql("SELECT granted, refused, paused, resting_until_us FROM limit_row"
                        + " WHERE issuer = ? AND door = ? AND scope = ?")
                .params(key.issuer(), key.door().name(), key.scope())
                .query((row, _) -> new Counters(row.getLong(1), row.getLong(2), row.getBoolean(3), row.getLong(4)))
                .optional()
                .orElse(new Counters(0, 0, false, 0));
    }

    private int grantedLastMinute(Lane lane, long now) {
        return jdbc.sql("SELECT COUNT(*) FROM attempt a JOIN question q ON q.id = a.question_id"
                        + " WHERE q.issuer = ? AND a.egress = ? AND a.granted_at > ?")
                .params(
                        lane.issuer(),
                        lane.egress().address(),
                        JdbcLaneGrants.at(now).minus(MINUTE))
                .query(Integer.class)
                .single();
    }

    private int due(Lane lane, long now) {
        return jdbc.sql("SELECT COUNT(*) FROM question WHERE issuer = ? AND state = 'OPEN' AND due_at <= ?"
                        + " AND (region IS NULL OR region = ?) AND (lane IS NULL OR lane = ?)")
                .params(
                        lane.issuer(),
                        JdbcLaneGrants.at(now),
                        lane.egress().region().code(),
                        lane.label())
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean pause(String issuer, String egress, boolean paused) {
        Optional<Lane> lane = lanes.stream()
                .filter(l -> l.issuer().equals(issuer) && l.egress().address().equals(egress))
                .findFirst();
        lane.ifPresent(found -> transactions.executeWithoutResult(_ -> limits.pause(LimitKey.ofEgress(found), paused)));
        return lane.isPresent();
    }
}
