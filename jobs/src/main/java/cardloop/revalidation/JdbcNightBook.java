package cardloop.revalidation;

import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.cases.CaseId;
import cardloop.inquiry.InquiryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The night's view of shelf, questions and skips. */
public final class JdbcNightBook implements NightBook {
    private static final String JOB = "revalidate";
    private static final List<String> LATE = List.of("CAPTCHA", "NO_REGION_LANE", "NO_ANSWER", "POSTPONED", "CANARY");

    private final JdbcClient jdbc;
    private final Clock clock;

    public JdbcNightBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<ShelfCard> toAsk(Night night) {
        return jdbc.sql("""
                        SELECT * FROM stock_item s WHERE s.state = 'ON_SHELF'
                          AND NOT EXISTS (SELECT 1 FROM question q
                            WHERE q.case_id = s.case_id AND q.purpose = 'NIGHT'
                              AND (q.run_key = ? OR q.state = 'ASKING'))
                        ORDER BY s.last_verified_at, s.id
                        """)
                .param(night.runKey())
                .query(JdbcNightBook::readCard)
                .list();
    }

    @Override
    public Optional<ShelfCard> card(CaseId caseId) {
        return jdbc.sql("SELECT * FROM stock_item WHERE case_id = ? AND state = 'ON_SHELF'")
                .param(caseId.value())
                .query(JdbcNightBook::readCard)
                .optional();
    }

    @Override
    public boolean carryOver(CaseId caseId, Night night, String lane) {
        return jdbc.sql("""
                        UPDATE question SET run_key = ?, lane = ?, state = 'OPEN', due_at = ?, rung = 0, challenge = NULL,
                          region = NULL, applied = NULL
                        WHERE case_id = ? AND purpose = 'NIGHT' AND state IN ('OPEN', 'PARKED', 'CLOSED')
                          AND attempts > 0 AND standing IS NULL
                        """).params(night.runKey(), lane, now(), caseId.value()).update() > 0;
    }

    @Override
    public List<String> lanes(Night night) {
        return jdbc.sql("SELECT DISTINCT lane FROM question WHERE purpose = 'NIGHT' AND run_key = ?"
                        + " AND lane LIKE ? ORDER BY lane")
                .params(night.runKey(), lanesLike(night))
                .query(String.class)
                .list();
    }

    private static String lanesLike(Night night) {
        return night.issuer().map(issuer -> issuer + "/%").orElse("%");
    }

    @Override
    public Optional<Instant> nextDue(Night night, String lane) {
        return jdbc.sql("SELECT MIN(CASE WHEN state = 'OPEN' THEN due_at ELSE created_at END) AS next_due FROM question"
                        + " WHERE purpose = 'NIGHT' AND run_key = ? AND lane = ? AND state IN ('OPEN', 'ASKING')")
                .params(night.runKey(), lane)
                .query((row, _) -> Optional.ofNullable(row.getObject("next_due", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public Set<Region> lockedRegions(Night night, String lane) {
        return jdbc.sql("SELECT region FROM question WHERE purpose = 'NIGHT' AND run_key = ? AND lane = ?"
                        + " AND state = 'OPEN' AND region IS NOT NULL")
                .params(night.runKey(), lane)
                .query((row, _) -> new Region(row.getString("region")))
                .set();
    }

    @Override
    public int closeGone(Night night, String lane) {
        return jdbc.sql("""
                        UPDATE question SET state = 'CLOSED'
                        WHERE purpose = 'NIGHT' AND run_key = ? AND lane = ? AND state = 'OPEN' AND attempts = 0
                          AND NOT EXISTS (SELECT 1 FROM stock_item s
                            WHERE s.case_id = question.case_id AND s.state = 'ON_SHELF')
                        """).params(night.runKey(), lane).update();
    }

    @Override
    public SkipReason whySkipped(InquiryId id) {
        return jdbc.sql("""
                        SELECT CASE WHEN state = 'PARKED' AND challenge IS NOT NULL THEN 'CAPTCHA'
                          WHEN state = 'PARKED' AND region IS NOT NULL THEN 'NO_REGION_LANE'
                          WHEN state = 'PARKED' OR attempts > 0 THEN 'NO_ANSWER'
                          WHEN EXISTS (SELECT 1 FROM canary_watch w WHERE w.run_key = question.run_key
                            AND w.issuer = question.issuer AND w.state IN ('ASKING', 'PAUSED')) THEN 'CANARY'
                          ELSE 'POSTPONED' END FROM question WHERE id = ?
                        """)
                .param(id.value())
                .query((row, _) -> SkipReason.valueOf(row.getString(1)))
                .single();
    }

    @Override
    public void skip(Night night, CaseId caseId, Optional<String> lane, SkipReason reason) {
        jdbc.sql("DELETE FROM run_skip WHERE job = ? AND business_date = ? AND case_id = ?")
                .params(JOB, night.businessDate(), caseId.value())
                .update();
        jdbc.sql(
                        "INSERT INTO run_skip (job, business_date, case_id, lane, reason, skipped_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        JOB, night.businessDate(), caseId.value(), lane.orElse(null), reason.name(), now()))
                .update();
    }

    @Override
    public void forgetPostponed(Night night) {
        jdbc.sql("DELETE FROM run_skip WHERE job = ? AND business_date = ? AND lane IS NULL")
                .params(JOB, night.businessDate())
                .update();
    }

    @Override
    public List<Late> late(int atMost) {
        return jdbc.sql("SELECT id, lane FROM question WHERE purpose = 'NIGHT' AND state = 'ANSWERED'"
                        + " AND applied IN (:skips) ORDER BY answered_at LIMIT :most")
                .param("skips", LATE)
                .param("most", atMost)
                .query((row, _) -> new Late(new InquiryId(row.getString("id")), row.getString("lane")))
                .list();
    }

    @Override
    public void unskip(InquiryId id, Night night, CaseId caseId) {
        jdbc.sql("UPDATE question SET applied = NULL WHERE id = ?")
                .param(id.value())
                .update();
        jdbc.sql("DELETE FROM run_skip WHERE job = ? AND business_date = ? AND case_id = ?")
                .params(JOB, night.businessDate(), caseId.value())
                .update();
    }

    @Override
    public NightProgress progress(Night night) {
        Map<String, Tally> tallies = new TreeMap<>();
        jdbc.sql("""
                        SELECT lane, state, applied, COUNT(*) AS n FROM question
                        WHERE purpose = 'NIGHT' AND run_key = ? AND lane LIKE ? GROUP BY lane, state, applied
                        """)
                .params(night.runKey(), lanesLike(night))
                .query((row, _) -> tallies.computeIfAbsent(row.getString("lane"), Tally::new)
                        .count(
                                row.getString("state"),
                                Objects.requireNonNullElse(row.getString("applied"), ""),
                                row.getInt("n")))
                .list();
        skippedOnLanes(night, tallies);
        return new NightProgress(
                tallies.values().stream().map(Tally::total).toList(), pulledByReason(night), passedOver(night));
    }

    /** A question that a later night has taken over still counts for the night that passed over it. */
    private void skippedOnLanes(Night night, Map<String, Tally> tallies) {
        jdbc.sql("SELECT lane, reason, COUNT(*) AS n FROM run_skip WHERE job = ? AND business_date = ?"
                        + " AND lane LIKE ? GROUP BY lane, reason")
                .params(JOB, night.businessDate(), lanesLike(night))
                .query((row, _) -> tallies.computeIfAbsent(row.getString("lane"), Tally::new)
                        .skip(SkipReason.valueOf(row.getString("reason")), row.getInt("n")))
                .list();
    }

    @Override
    public int answeredSince(Night night, Instant since) {
        return jdbc.sql("SELECT COUNT(*) FROM question WHERE purpose = 'NIGHT' AND run_key = ? AND lane LIKE ?"
                        + " AND answered_at >= ?")
                .params(night.runKey(), lanesLike(night), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private Map<String, Integer> pulledByReason(Night night) {
        return jdbc
                .sql("""
                        SELECT s.pull_reason AS reason, COUNT(*) AS n FROM question q JOIN stock_item s ON s.case_id = q.case_id
                        WHERE q.purpose = 'NIGHT' AND q.run_key = ? AND q.lane LIKE ? AND q.applied = 'PULLED'
                        GROUP BY s.pull_reason
                        """)
                .params(night.runKey(), lanesLike(night))
                .query((row, _) -> Map.entry(row.getString("reason"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, TreeMap::new));
    }

    private Map<SkipReason, Integer> passedOver(Night night) {
        return jdbc
                .sql("SELECT reason, COUNT(*) AS n FROM run_skip WHERE job = ? AND business_date = ? AND lane IS NULL"
                        + " GROUP BY reason")
                .params(JOB, night.businessDate())
                .query((row, _) -> Map.entry(SkipReason.valueOf(row.getString("reason")), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, TreeMap::new));
    }

    /** Counts of one lane while its rows are read. */
    private static final class Tally {
        private final String lane;
        private final Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);
        private int open;
        private int ripe;
        private int vouched;
        private int pulled;
        private int filtered;

        Tally(String lane) {
            this.lane = lane;
        }

        int count(String state, String applied, int n) {
            switch (applied) {
                case NightClerk.VOUCHED -> vouched += n;
                case NightClerk.PULLED -> pulled += n;
                case NightClerk.FILTERED -> filtered += n;
                case "" -> {
                    if (state.equals("OPEN") || state.equals("ASKING")) {
                        open += n;
                    } else {
                        ripe += n;
                    }
                }
                default -> {
                    // Passed over: counted where the night keeps its skips.
                }
            }
            return n;
        }

        int skip(SkipReason reason, int n) {
            return skipped.merge(reason, n, Integer::sum);
        }

        NightProgress.LaneProgress total() {
            int skippedInAll =
                    skipped.values().stream().mapToInt(Integer::intValue).sum();
            return new NightProgress.LaneProgress(
                    lane,
                    open + ripe + vouched + pulled + filtered + skippedInAll,
                    open,
                    ripe,
                    vouched,
                    pulled,
                    filtered,
                    Map.copyOf(skipped));
        }
    }

    private static ShelfCard readCard(ResultSet row, int ignored) throws SQLException {
        return new ShelfCard(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("kind"),
                new FaceValue(row.getLong("face_fen")),
                new Region(row.getString("region")),
                Optional.ofNullable(row.getString("batch")),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
