package cardloop.review.desk;

import cardloop.casebook.CaseId;
import cardloop.review.Reviewer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which item is on whose desk, and who does not get it. Every method joins a surrounding transaction. */
final class JdbcLeases {
    /** An item is nobody's when its lease is over. */
    private static final String FREE = "state IN ('OPEN', 'LEASED') AND (lease_until IS NULL OR lease_until <= :now)";

    /** More than people who ask at the same moment. */
    private static final int CANDIDATES = 32;

    private static final OffsetDateTime FOR_EVER = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcDeskTables tables;
    private final JdbcClient jdbc;

    JdbcLeases(JdbcDeskTables tables) {
        this.tables = tables;
        this.jdbc = tables.jdbc();
    }

    /**
     * An item on a desk.
     *
     * @param probability of review as recorded with the draw
     * @param escalationNote what somebody who escalated it wrote; {@code ""} when nobody did
     */
    record Held(
            UUID itemId, CaseId caseId, String why, String escalationNote, double probability, OffsetDateTime until) {}

    Optional<UUID> claim(Reviewer reviewer) {
        tables.oneAfterTheOther(reviewer.id());
        Optional<UUID> mine = mine(reviewer.id());
        mine.ifPresent(id -> prolong(id, reviewer.id()));
        return mine.or(() -> next(reviewer));
    }

    private Optional<UUID> mine(UUID reviewerId) {
        return jdbc.sql("SELECT id FROM review_item WHERE reviewer_id = ? AND state = 'LEASED' AND lease_until > ?"
                        + " ORDER BY due_at LIMIT 1")
                .params(reviewerId, tables.now())
                .query(UUID.class)
                .optional();
    }

    /**
     * Looks without a lock and takes by one conditional update, so that nobody is sent away because others are looking at the
     * same time, on neither database.
     */
    private Optional<UUID> next(Reviewer reviewer) {
        return candidates(reviewer).stream()
                .filter(id -> take(id, reviewer.id()))
                .findFirst();
    }

    /** One whose longest lease has just run out here goes to others first, like one that was given back. */
    private List<UUID> candidates(Reviewer reviewer) {
        return jdbc.sql("""
            SELECT id FROM review_item
            WHERE %s
              AND (SELECT seller_id FROM card_case WHERE card_case.id = review_item.case_id) <> :reviewer
              AND (senior = FALSE OR :senior)
              AND NOT EXISTS (SELECT 1 FROM review_aside a
                WHERE a.item_id = review_item.id AND a.person_id = :reviewer AND a.until > :now)
              AND NOT (state = 'LEASED' AND reviewer_id = :reviewer AND lease_until = lease_ends
                AND lease_until > :lately)
            ORDER BY due_at LIMIT :most
            """.formatted(FREE))
                .param("most", CANDIDATES)
                .param("now", tables.now())
                .param("lately", tables.now().minus(tables.bounds().aside()))
                .param("reviewer", reviewer.id())
                .param("senior", reviewer.senior())
                .query(UUID.class)
                .list();
    }

    private boolean take(UUID itemId, UUID reviewerId) {
        OffsetDateTime now = tables.now();
        return jdbc.sql("UPDATE review_item SET state = 'LEASED', reviewer_id = :reviewer, lease_until = :until,"
                                + " lease_ends = :ends WHERE id = :id AND " + FREE)
                        .param("reviewer", reviewerId)
                        .param("until", now.plus(tables.bounds().lease()))
                        .param("ends", now.plus(tables.bounds().longestLease()))
                        .param("id", itemId)
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Up to the longest lease and no further. */
    boolean prolong(UUID itemId, UUID reviewerId) {
        OffsetDateTime now = tables.now();
        return jdbc.sql("UPDATE review_item SET lease_until = LEAST(:until, lease_ends) WHERE id = :id AND"
                                + " reviewer_id = :reviewer AND state = 'LEASED' AND lease_until > :now")
                        .param("until", now.plus(tables.bounds().lease()))
                        .param("id", itemId)
                        .param("reviewer", reviewerId)
                        .param("now", now)
                        .update()
                == 1;
    }

    Optional<Held> held(UUID itemId, UUID reviewerId) {
        return jdbc.sql("SELECT i.case_id, i.why, i.escalation_note, d.probability, i.lease_until FROM review_item i"
                        + " JOIN sampling_draw d ON d.case_id = i.case_id"
                        + " WHERE i.id = ? AND i.reviewer_id = ? AND i.state = 'LEASED' AND i.lease_until > ?")
                .params(itemId, reviewerId, tables.now())
                .query((row, _) -> new Held(
                        itemId,
                        new CaseId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getDouble(4),
                        row.getObject(5, OffsetDateTime.class)))
                .optional();
    }

    /** The same, and nobody else can take or decide it until this transaction ends. */
    Optional<Held> heldFast(UUID itemId, UUID reviewerId) {
        jdbc.sql("SELECT id FROM review_item WHERE id = ? FOR UPDATE")
                .param(itemId)
                .query(UUID.class)
                .list();
        return held(itemId, reviewerId);
    }

    boolean giveBack(UUID itemId, UUID reviewerId, OffsetDateTime until) {
        if (heldFast(itemId, reviewerId).isEmpty()) {
            return false;
        }
        free(itemId);
        keepFrom(reviewerId, itemId, until);
        return true;
    }

    /** To a senior, and never again to who escalated it. */
    void escalate(UUID itemId, UUID reviewerId, String note) {
        free(itemId);
        jdbc.sql("UPDATE review_item SET why = 'ESCALATED', senior = TRUE, escalation_note = ? WHERE id = ?")
                .params(note, itemId)
                .update();
        keepFrom(reviewerId, itemId, FOR_EVER);
    }

    private void free(UUID itemId) {
        jdbc.sql("UPDATE review_item SET state = 'OPEN', reviewer_id = NULL, lease_until = NULL, lease_ends = NULL"
                        + " WHERE id = ?")
                .param(itemId)
                .update();
    }

    private void keepFrom(UUID personId, UUID itemId, OffsetDateTime until) {
        int longer = jdbc.sql("UPDATE review_aside SET until = GREATEST(until, ?) WHERE item_id = ? AND person_id = ?")
                .params(until, itemId, personId)
                .update();
        if (longer == 0) {
            jdbc.sql("INSERT INTO review_aside (item_id, person_id, until) VALUES (?, ?, ?)")
                    .params(itemId, personId, until)
                    .update();
        }
    }
}
