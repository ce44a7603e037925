package cardloop.nights;

import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.casebook.CaseId;
import cardloop.inquiry.InquiryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
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

    /** As an index of PostgreSQL holds them, which is why they stand in the text of the statement. */
    private static final String LATE = "('CAPTCHA', 'NO_REGION_LANE', 'NO_ANSWER', 'POSTPONED', 'CANARY')";

    private final JdbcClient jdbc;
    private final Clock clock;

    public JdbcNightBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public ShelfPage toAsk(Night night, ShelfPlace after, int atMost) {
        List<Placed> found = jdbc.sql("""
            SELECT * FROM stock_item s WHERE s.state = 'ON_SHELF'
              AND s.last_verified_at >= :verified AND (s.last_verified_at, s.id) > (:verified, :item)
              AND NOT EXISTS (SELECT 1 FROM question q
                WHERE q.case_id = s.case_id AND q.purpose = 'NIGHT'
                  AND (q.run_key = :night OR q.state = 'ASKING'))
            ORDER BY s.state, s.last_verified_at, s.id LIMIT :most
            """)
                .param("verified", after.verifiedAt().atOffset(ZoneOffset.UTC))
                .param("item", after.itemId())
                .param("night", night.runKey())
                .param("most", atMost)
                .query(JdbcNightBook::readPlaced)
                .list();
        return new ShelfPage(
                found.stream().map(Placed::card).toList(),
                found.size() < atMost
                        ? Optional.empty()
                        : Optional.of(found.getLast().place()));
    }

    private record Placed(ShelfCard card, ShelfPlace place) {}

    private static Placed readPlaced(ResultSet row, int n) throws SQLException {
        return new Placed(
                readCard(row, n),
                new ShelfPlace(
                        row.getObject("last_verified_at", OffsetDateTime.class).toInstant(),
                        row.getObject("id", UUID.class)));
    }

    @Override
    public Optional<ShelfCard> card(CaseId caseId) {
        return jdbc.sql("SELECT * FROM stock_item WHERE case_id = ? AND state = 'ON_SHELF'")
                .param(caseId.value())
                .query(JdbcNightBook::readCard)
                .optional();
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
        return jdbc.sql("""
            SELECT MIN(due) AS next_due FROM (
              (SELECT due_at AS due FROM question WHERE run_key = :night AND lane = :lane AND state = 'OPEN'
                ORDER BY run_key, lane, state, due_at LIMIT 1)
              UNION ALL
              (SELECT created_at AS due FROM question WHERE run_key = :night AND lane = :lane
                AND state = 'ASKING' LIMIT 1)) unanswered
            """)
                .param("night", night.runKey())
                .param("lane", lane)
                .query((row, _) -> Optional.ofNullable(row.getObject("next_due", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public Set<Region> lockedRegions(Night night, String lane) {
        return jdbc.sql("SELECT DISTINCT region FROM question WHERE run_key = ? AND lane = ?"
                        + " AND state = 'OPEN' AND region > ''")
                .params(night.runKey(), lane)
                .query((row, _) -> new Region(row.getString("region")))
                .set();
    }

    @Override
    public Set<CaseId> onShelf(List<CaseId> cards) {
        return cards.isEmpty()
                ? Set.of()
                : jdbc.sql("SELECT case_id FROM stock_item WHERE case_id IN (:cards) AND state = 'ON_SHELF'")
                        .param("cards", cards.stream().map(CaseId::value).toList())
                        .query((row, _) -> new CaseId(row.getObject("case_id", UUID.class)))
                        .set();
    }

    @Override
    public void skip(Night night, CaseId caseId, Optional<String> lane, SkipReason reason) {
        jdbc.sql("DELETE FROM run_skip WHERE job = ? AND business_date = ? AND case_id = ?")
                .params(JOB, night.businessDate(), caseId.value())
                .update();
        jdbc.sql("INSERT INTO run_skip (job, business_date, case_id, lane, reason, skipped_at) VALUES (?, ?, ?,"
                        + " ?, ?, ?)")
                .params(Arrays.asList(
                        JOB, night.businessDate(), caseId.value(), lane.orElse(null), reason.name(), now()))
                .update();
    }

    @Override
    public void leaveOut(Night night, List<CaseId> cards, SkipReason reason) {
        List<UUID> ids = cards.stream().map(CaseId::value).toList();
        jdbc.sql("DELETE FROM run_skip WHERE job = :job AND business_date = :day AND case_id IN (:cards)")
                .param("job", JOB)
                .param("day", night.businessDate())
                .param("cards", ids)
                .update();
        jdbc.sql("""
            INSERT INTO run_skip (job, business_date, case_id, reason, skipped_at)
            SELECT CAST(:job AS VARCHAR), CAST(:day AS DATE), case_id, CAST(:reason AS VARCHAR),
              CAST(:now AS TIMESTAMP WITH TIME ZONE)
            FROM stock_item WHERE case_id IN (:cards)
            """)
                .param("job", JOB)
                .param("day", night.businessDate())
                .param("reason", reason.name())
                .param("now", now())
                .param("cards", ids)
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
                        + " AND applied IN " + LATE + " ORDER BY answered_at LIMIT :most")
                .param("most", atMost)
                .query((row, _) -> new Late(new InquiryId(row.getString("id")), row.getString("lane")))
                .list();
    }

    @Override
    public void unskip(Night night, CaseId caseId) {
        jdbc.sql("DELETE FROM run_skip WHERE job = ? AND business_date = ? AND case_id = ?")
                .params(JOB, night.businessDate(), caseId.value())
                .update();
    }

    @Override
    public NightProgress progress(Night night) {
        Map<String, NightProgress.Tally> tallies = new TreeMap<>();
        jdbc.sql("""
            SELECT lane, state, applied, COUNT(*) AS n FROM question
            WHERE purpose = 'NIGHT' AND run_key = ? AND lane LIKE ? GROUP BY lane, state, applied
            """)
                .params(night.runKey(), lanesLike(night))
                .query((row, _) -> tallies.computeIfAbsent(row.getString("lane"), NightProgress.Tally::new)
                        .count(
                                row.getString("state"),
                                Objects.requireNonNullElse(row.getString("applied"), ""),
                                row.getInt("n")))
                .list();
        skippedOnLanes(night, tallies);
        return new NightProgress(
                tallies.values().stream().map(NightProgress.Tally::total).toList(),
                pulledByReason(night),
                passedOver(night));
    }

    /** A question that a later night has taken over still counts for the night that passed over it. */
    private void skippedOnLanes(Night night, Map<String, NightProgress.Tally> tallies) {
        jdbc.sql("SELECT lane, reason, COUNT(*) AS n FROM run_skip WHERE job = ? AND business_date = ?"
                        + " AND lane LIKE ? GROUP BY lane, reason")
                .params(JOB, night.businessDate(), lanesLike(night))
                .query((row, _) -> tallies.computeIfAbsent(row.getString("lane"), NightProgress.Tally::new)
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
