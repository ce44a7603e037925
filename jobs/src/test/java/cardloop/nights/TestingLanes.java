package cardloop.nights;

import cardloop.card.Region;
import cardloop.inquiry.Standing;
import cardloop.issuers.CircuitStatus;
import cardloop.issuers.LaneDesk;
import cardloop.issuers.LaneStatus;
import cardloop.issuers.LaneWorker;
import cardloop.throttle.Egress;
import cardloop.throttle.Lane;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lanes whose issuers answer at once what the test told them: VALID when it told nothing. */
public final class TestingLanes implements LaneWorker {
    public final List<UUID> asked = new CopyOnWriteArrayList<>();
    public final Map<UUID, Standing> standings = new ConcurrentHashMap<>();
    public final Set<UUID> challenged = ConcurrentHashMap.newKeySet();
    public final Set<UUID> silent = ConcurrentHashMap.newKeySet();
    /** Cards that their issuer works on first: the verdict is told at the door for queries. */
    public final Set<UUID> working = ConcurrentHashMap.newKeySet();
    /** Cards that no call and no person has got an answer about. */
    public final Set<UUID> givenUp = ConcurrentHashMap.newKeySet();
    /** Cards that answer only in one region. */
    public final Map<UUID, Region> locked = new ConcurrentHashMap<>();

    /** The lane of each question sent, in order. */
    public final List<String> askedFrom = new CopyOnWriteArrayList<>();

    public final Set<String> paused = ConcurrentHashMap.newKeySet();

    /** Until when the lanes' budgets for wrong PINs are said to be used up. */
    public volatile Optional<Instant> usedUpUntil = Optional.empty();

    /** Called before each question is taken. */
    public volatile Runnable beforeEach = () -> {};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<Lane> lanes;

    public TestingLanes(JdbcClient jdbc, Clock clock, String... lanes) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lanes = java.util.Arrays.stream(lanes).map(TestingLanes::lane).toList();
    }

    /** The address ending in 12 is seen in Zhejiang, others in Guangdong. */
    private static Lane lane(String label) {
        int slash = label.indexOf('/');
        Region region = new Region(label.endsWith(".12") ? "CN-ZJ" : "CN-GD");
        return new Lane(label.substring(0, slash), new Egress(label.substring(slash + 1), region));
    }

    @Override
    public List<Lane> lanes() {
        return lanes;
    }

    @Override
    public Step step(Lane lane, Duration patience) {
        beforeEach.run();
        return ask(lane, "SUBMIT");
    }

    @Override
    public boolean hasQueryDoor(Lane lane) {
        return true;
    }

    @Override
    public void close() {}

    @Override
    public Step followUp(Lane lane, Duration patience) {
        return ask(lane, "QUERY");
    }

    @Override
    public boolean spend(Lane lane, Duration patience) {
        return !paused.contains(lane.label());
    }

    private Step ask(Lane lane, String door) {
        return jdbc.sql("""
            SELECT id, COALESCE(case_id, canary_id) AS case_id FROM question
            WHERE state = 'OPEN' AND issuer = ? AND due_at <= ? AND door = ?
              AND (region = ? OR (region IS NULL AND (lane IS NULL OR lane = ?)))
              AND (purpose <> 'NIGHT' OR NOT EXISTS (SELECT 1 FROM canary_watch w
                WHERE w.run_key = question.run_key AND w.issuer = question.issuer
                  AND w.state IN ('ASKING', 'PAUSED')))
            ORDER BY due_at, id LIMIT 1
            """)
                .params(
                        lane.issuer(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        door,
                        lane.egress().region().code(),
                        lane.label())
                .query((row, _) -> ask(lane, row.getString("id"), row.getObject("case_id", UUID.class)))
                .optional()
                .orElse(Step.NOTHING_DUE);
    }

    private Step ask(Lane lane, String id, UUID card) {
        asked.add(card);
        askedFrom.add(lane.label());
        Region region = locked.getOrDefault(card, lane.egress().region());
        if (!region.equals(lane.egress().region())) {
            boolean reached =
                    lanes.stream().anyMatch(other -> other.egress().region().equals(region));
            set(id, "region = '" + region.code() + "', state = '" + (reached ? "OPEN" : "PARKED") + "'");
        } else if (challenged.contains(card)) {
            set(id, "state = 'PARKED', challenge = 'CH1'");
        } else if (working.remove(card)) {
            set(id, "door = 'QUERY'");
        } else if (givenUp.contains(card)) {
            set(id, "state = 'PARKED'");
        } else if (silent.contains(card)) {
            jdbc.sql("UPDATE question SET attempts = attempts + 1, due_at = ? WHERE id = ?")
                    .params(clock.instant().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC), id)
                    .update();
        } else {
            set(id, "state = 'ANSWERED', standing = '" + standings.getOrDefault(card, Standing.VALID) + "'");
        }
        return Step.ASKED;
    }

    private void set(String id, String what) {
        jdbc.sql("UPDATE question SET attempts = attempts + 1, answered_at = ?, " + what + " WHERE id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    @Override
    public int recoverLost() {
        return 0;
    }

    /** The same lanes for operators; 60 questions a minute each. */
    public LaneDesk desk() {
        return new LaneDesk() {
            @Override
            public List<LaneStatus> lanes() {
                return lanes.stream().map(TestingLanes.this::status).toList();
            }

            @Override
            public boolean pause(String issuer, String egress, boolean pause) {
                String label = issuer + "/" + egress;
                return pause ? paused.add(label) : paused.remove(label);
            }
        };
    }

    private LaneStatus status(Lane lane) {
        String region = lane.egress().region().code();
        return new LaneStatus(
                lane.label(),
                lane.issuer(),
                lane.egress().address(),
                region,
                60,
                asked.size(),
                0,
                Math.min(60, asked.size()),
                0,
                paused.contains(lane.label()),
                Optional.empty(),
                Optional.empty(),
                usedUpUntil,
                CircuitStatus.CLOSED,
                Optional.empty());
    }
}
