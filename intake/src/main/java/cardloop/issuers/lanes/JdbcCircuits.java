package cardloop.issuers.lanes;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.inquiry.InquiryOutcome;
import cardloop.issuers.CircuitStatus;
import cardloop.issuers.questions.Grant;
import cardloop.issuers.questions.JdbcIntents;
import cardloop.throttle.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The circuits of the lanes, one row each, shared by every process of the house. Joins the transaction of a grant and of its
 * outcome; a circuit's row is locked after limit rows and before anything else.
 */
public final class JdbcCircuits implements LaneGate {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcCircuits.class);
    private static final long ANSWER_WITHIN_MICROS = JdbcIntents.ASKING_LEASE.toNanos() / 1_000;
    private static final String ROW = " WHERE issuer = ? AND egress = ?";

    private final JdbcClient jdbc;
    private final EventLog events;
    private final CircuitRule rule;
    private final DoubleSupplier luck;

    /** @param luck 0 to 1, spreads how long circuits open */
    public JdbcCircuits(JdbcClient jdbc, EventLog events, CircuitRule rule, DoubleSupplier luck) {
        this.jdbc = jdbc;
        this.events = events;
        this.rule = rule;
        this.luck = luck;
    }

    /** Makes the rows of lanes that have none, outside of any transaction: what does not exist cannot be locked. */
    public JdbcCircuits knowing(List<Lane> lanes) {
        lanes.stream().filter(lane -> find(lane, "").isEmpty()).forEach(this::insert);
        return this;
    }

    private void insert(Lane lane) {
        jdbc.sql("INSERT INTO lane_circuit (issuer, egress, silences, step, since_us, until_us, probe_until_us)"
                        + " VALUES (?, ?, 0, 0, 0, 0, 0) ON CONFLICT DO NOTHING")
                .params(lane.issuer(), lane.egress().address())
                .update();
    }

    private Optional<Circuit> find(Lane lane, String suffix) {
        return jdbc.sql("SELECT silences, step, since_us, until_us, probe, probe_until_us FROM lane_circuit" + ROW
                        + suffix)
                .params(lane.issuer(), lane.egress().address())
                .query(JdbcCircuits::read)
                .optional();
    }

    private static Circuit read(ResultSet row, int ignored) throws SQLException {
        long probeUntil = row.getLong("probe_until_us");
        return new Circuit(
                row.getInt("silences"),
                row.getInt("step"),
                row.getLong("since_us"),
                row.getLong("until_us"),
                Optional.ofNullable(row.getString("probe")).map(call -> new Circuit.Probe(call, probeUntil)));
    }

    private Circuit locked(Lane lane) {
        return find(lane, " FOR UPDATE").orElseThrow(() -> new IllegalStateException("no circuit of " + lane.label()));
    }

    private void save(Lane lane, Circuit circuit) {
        jdbc.sql("UPDATE lane_circuit SET silences = ?, step = ?, since_us = ?, until_us = ?, probe = ?,"
                        + " probe_until_us = ?" + ROW)
                .params(Arrays.asList(
                        circuit.silences(),
                        circuit.step(),
                        circuit.sinceMicros(),
                        circuit.untilMicros(),
                        circuit.probe().map(Circuit.Probe::call).orElse(null),
                        circuit.probe().map(Circuit.Probe::untilMicros).orElse(0L),
                        lane.issuer(),
                        lane.egress().address()))
                .update();
    }

    /** How a lane's circuit stands, read without a lock. */
    public CircuitStatus status(Lane lane, long nowMicros) {
        return find(lane, "").orElse(Circuit.CLOSED).status(nowMicros);
    }

    /** A closed circuit costs a look; one that is not is locked, so that of several askers one tries it. */
    @Override
    public long shutMicros(Lane lane, long nowMicros) {
        boolean closed = find(lane, "").map(Circuit::isClosed).orElse(true);
        return closed ? 0 : locked(lane).shutMicros(nowMicros);
    }

    @Override
    public void granted(Grant grant, long nowMicros) {
        if (!find(grant.lane(), "").map(Circuit::isClosed).orElse(true)) {
            Circuit before = locked(grant.lane());
            Circuit after = before.granted(callOf(grant), nowMicros, ANSWER_WITHIN_MICROS);
            if (!after.equals(before)) {
                save(grant.lane(), after);
            }
        }
    }

    /** Counts what a call told of its issuer; opening and closing are events of the lane. */
    public void heard(Grant grant, InquiryOutcome outcome, long nowMicros) {
        boolean untroubled = switch (outcome.presence()) {
            case THERE -> find(grant.lane(), "").map(Circuit::isUntroubled).orElse(true);
            case SILENT, UNTOLD -> false;
        };
        if (!untroubled) {
            Circuit before = locked(grant.lane());
            Circuit after = before.heard(callOf(grant), outcome.presence(), rule, nowMicros, luck.getAsDouble());
            if (!after.equals(before)) {
                save(grant.lane(), after);
                tell(grant.lane(), before, after, nowMicros);
            }
        }
    }

    private void tell(Lane lane, Circuit before, Circuit after, long nowMicros) {
        if (before.isClosed() && !after.isClosed()) {
            Duration open = Duration.ofNanos((after.untilMicros() - nowMicros) * 1_000);
            tell(
                    lane,
                    Event.Type.CIRCUIT_OPENED,
                    "its issuer gives no answer; not asked for " + open.toMillis() + " ms");
        } else if (after.isClosed() && !before.isClosed()) {
            Duration open = Duration.ofNanos((nowMicros - before.sinceMicros()) * 1_000);
            tell(lane, Event.Type.CIRCUIT_CLOSED, "its issuer answers again after " + open.toSeconds() + " s");
        }
    }

    private void tell(Lane lane, Event.Type what, String why) {
        events.record("lane:" + lane.label(), Event.Program.SYSTEM, what, why, "-");
        LOG.warn("lane {}: {}, {}", lane.label(), what, why);
    }

    /** Lets a question try the lane now, because a person wants to know. */
    void tryNow(Lane lane, long nowMicros) {
        Circuit before = locked(lane);
        Circuit after = before.triedFrom(nowMicros);
        if (!after.equals(before)) {
            save(lane, after);
        }
    }

    private static String callOf(Grant grant) {
        return grant.id().value() + "/" + grant.attempt();
    }
}
