package cardloop.health;

import cardloop.base.LimitClock;
import cardloop.issuers.CircuitStatus;
import cardloop.issuers.IssuerLimits;
import cardloop.issuers.LaneDesk;
import cardloop.issuers.LaneStatus;
import cardloop.issuers.Lanes;
import cardloop.throttle.Lane;
import cardloop.throttle.Pace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read from attempts and questions; the limits come from the lanes. */
final class JdbcHealthBook implements HealthBook {
    /** One state at a time: for several H2 reads all that its issuer was ever asked. */
    private static final String WAITING =
            "SELECT priority, COUNT(*) AS n FROM question WHERE issuer = :issuer AND state = ";

    private static final double MICROS_A_MINUTE = Duration.ofMinutes(1).toNanos() / 1e3;

    private final JdbcClient jdbc;
    private final Lanes lanes;
    private final LaneDesk desk;
    private final LimitClock clock;

    JdbcHealthBook(JdbcClient jdbc, Lanes lanes, LaneDesk desk, LimitClock clock) {
        this.jdbc = jdbc;
        this.lanes = lanes;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public HouseHealth now() {
        OffsetDateTime since = LimitClock.at(clock.nowMicros()).minus(LaneHealth.SPAN);
        Map<String, LaneStatus> statuses =
                desk.lanes().stream().collect(Collectors.toMap(LaneStatus::lane, Function.identity()));
        List<LaneHealth> healths = lanes.all().stream()
                .map(lane -> LaneHealth.of(lane, lanes.limitsOf(lane), circuit(lane, statuses), tries(lane, since)))
                .toList();
        List<Backlog> backlogs = lanes.limits().keySet().stream()
                .sorted()
                .map(issuer -> backlog(issuer, perMinute(issuer, healths, statuses)))
                .toList();
        return new HouseHealth(healths, accounts(since), backlogs);
    }

    private List<AccountHealth> accounts(OffsetDateTime since) {
        return lanes.limits().values().stream()
                .sorted(Comparator.comparing(IssuerLimits::issuer))
                .flatMap(issuer -> issuer
                        .account()
                        .map(pace -> AccountHealth.of(issuer.issuer(), pace, submitted(issuer.issuer(), since)))
                        .stream())
                .toList();
    }

    /** From whatever address. Not a join: H2 would begin with all the questions that the issuer was ever asked. */
    private long[] submitted(String issuer, OffsetDateTime since) {
        return jdbc
                .sql(
                        "SELECT a.granted_at FROM attempt a WHERE a.granted_at > ? AND a.door = 'SUBMIT' AND EXISTS"
                                + " (SELECT 1 FROM question q WHERE q.id = a.question_id AND q.issuer = ?) ORDER BY a.granted_at")
                .params(since, issuer)
                .query((row, _) -> micros(row.getObject(1, OffsetDateTime.class)))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static CircuitStatus circuit(Lane lane, Map<String, LaneStatus> statuses) {
        return Optional.ofNullable(statuses.get(lane.label()))
                .map(LaneStatus::circuit)
                .orElse(CircuitStatus.CLOSED);
    }

    private List<Try> tries(Lane lane, OffsetDateTime since) {
        return jdbc.sql("""
            SELECT a.outcome, a.code, a.granted_at, a.ended_at, a.door FROM attempt a
            JOIN question q ON q.id = a.question_id
            WHERE a.egress = ? AND a.granted_at > ? AND q.issuer = ? ORDER BY a.granted_at
            """)
                .params(lane.egress().address(), since, lane.issuer())
                .query(JdbcHealthBook::read)
                .list();
    }

    private static Try read(ResultSet row, int ignored) throws SQLException {
        String outcome = Optional.ofNullable(row.getString(1)).orElse("");
        String code = Optional.ofNullable(row.getString(2)).orElse("");
        boolean wrongPin = outcome.equals("Unknown") || code.equals("WRONG_PIN") || code.equals("NOT_RECOGNISED");
        OffsetDateTime ended = row.getObject(4, OffsetDateTime.class);
        return new Try(
                row.getString(5).equals("QUERY"),
                outcome,
                wrongPin,
                micros(row.getObject(3, OffsetDateTime.class)),
                ended == null ? 0 : micros(ended));
    }

    @Override
    public List<LaneCall> calls(Lane lane, String outcome, int most) {
        OffsetDateTime since = LimitClock.at(clock.nowMicros()).minus(LaneHealth.SPAN);
        return jdbc.sql("""
            SELECT q.id, q.kind, a.n, a.door, a.granted_at, a.outcome, a.code, a.ended_at FROM attempt a
            JOIN question q ON q.id = a.question_id
            WHERE a.egress = ? AND a.granted_at > ? AND q.issuer = ? AND (? = '' OR a.outcome = ?)
            ORDER BY a.granted_at DESC, q.id LIMIT ?
            """)
                .params(lane.egress().address(), since, lane.issuer(), outcome, outcome, most)
                .query(JdbcHealthBook::call)
                .list();
    }

    private static LaneCall call(ResultSet row, int ignored) throws SQLException {
        Instant granted = row.getObject("granted_at", OffsetDateTime.class).toInstant();
        return new LaneCall(
                row.getString("id"),
                row.getString("kind"),
                row.getInt("n"),
                row.getString("door").equals("QUERY"),
                granted,
                Optional.ofNullable(row.getString("outcome")).orElse(""),
                Optional.ofNullable(row.getString("code")).orElse(""),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(ended ->
                                Duration.between(granted, ended.toInstant()).toMillis()));
    }

    private static long micros(OffsetDateTime at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant());
    }

    /** What the lanes may ask together that are not paused and whose issuer answers; no more than the account may. */
    private double perMinute(String issuer, List<LaneHealth> healths, Map<String, LaneStatus> statuses) {
        List<String> running = statuses.values().stream()
                .filter(status -> !status.paused() && status.circuit().isClosed())
                .map(LaneStatus::lane)
                .toList();
        double all = healths.stream()
                .filter(health -> health.lane().issuer().equals(issuer))
                .filter(health -> running.contains(health.lane().label()))
                .mapToDouble(LaneHealth::perMinute)
                .sum();
        IssuerLimits limits = lanes.limits().get(issuer);
        double account = Optional.ofNullable(limits)
                .flatMap(IssuerLimits::account)
                .map(Pace::intervalMicros)
                .map(interval -> MICROS_A_MINUTE / interval)
                .orElse(all);
        return Math.min(all, account);
    }

    private Backlog backlog(String issuer, double perMinute) {
        Map<Integer, Long> byPriority = new HashMap<>();
        jdbc.sql(WAITING + "'OPEN' GROUP BY priority UNION ALL " + WAITING + "'ASKING' GROUP BY priority")
                .param("issuer", issuer)
                .query((row, _) -> byPriority.merge(row.getInt("priority"), row.getLong("n"), Long::sum))
                .list();
        return Backlog.of(
                issuer,
                byPriority.getOrDefault(0, 0L),
                byPriority.getOrDefault(1, 0L),
                byPriority.getOrDefault(2, 0L),
                perMinute);
    }
}
