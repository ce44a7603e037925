package cardloop.review.desk;

import cardloop.base.PinSeal;
import cardloop.casebook.Casebook;
import cardloop.issuers.Question;
import cardloop.issuers.QuestionBook;
import cardloop.review.Decision;
import cardloop.review.Reveal;
import cardloop.review.ReviewDesk;
import cardloop.review.ReviewItem;
import cardloop.review.ReviewQueue;
import cardloop.review.Reviewer;
import cardloop.review.desk.JdbcLeases.Held;
import cardloop.risk.Recoding;
import cardloop.submission.Readings;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The desk over the table of review items. */
public final class JdbcReviewDesk implements ReviewDesk {
    private final JdbcDeskTables tables;
    private final DeskRooms rooms;
    private final JdbcLeases leases;
    private final JdbcDecisions decisions;
    private final JdbcReveals reveals;

    /** @param ids time-ordered */
    public JdbcReviewDesk(JdbcDeskTables tables, DeskRooms rooms, Supplier<UUID> ids) {
        this.tables = tables;
        this.rooms = rooms;
        this.leases = new JdbcLeases(tables);
        this.decisions = new JdbcDecisions(tables, leases, rooms);
        this.reveals = new JdbcReveals(tables, leases, rooms.casebook(), rooms.seal(), ids);
    }

    /** What the desk needs of other rooms. */
    public record DeskRooms(
            Casebook casebook, QuestionBook questions, PinSeal seal, Recoding recoding, Readings readings) {}

    @Override
    public Optional<ReviewItem> claim(Reviewer reviewer) {
        return Objects.requireNonNull(tables.transactions()
                .execute(_ -> leases.claim(reviewer).flatMap(id -> look(id, reviewer.id()))));
    }

    @Override
    public Optional<ReviewItem> look(UUID itemId, UUID reviewerId) {
        return leases.held(itemId, reviewerId).map(this::item);
    }

    private ReviewItem item(Held held) {
        return new ReviewItem(
                held.itemId(),
                rooms.casebook().find(held.caseId()).orElseThrow(),
                new ReviewItem.Why(held.why(), held.probability(), held.escalationNote()),
                rooms.questions().latestAnswer(held.caseId()).flatMap(Question::facts),
                held.until().toInstant());
    }

    @Override
    public boolean heartbeat(UUID itemId, UUID reviewerId) {
        return leases.prolong(itemId, reviewerId);
    }

    @Override
    public boolean giveBack(UUID itemId, UUID reviewerId) {
        return givenBack(itemId, reviewerId, tables.now().plus(tables.bounds().aside()));
    }

    @Override
    public boolean snooze(UUID itemId, UUID reviewerId, Instant until) {
        return givenBack(itemId, reviewerId, until.atOffset(ZoneOffset.UTC));
    }

    private boolean givenBack(UUID itemId, UUID reviewerId, OffsetDateTime until) {
        return Boolean.TRUE.equals(tables.transactions().execute(_ -> leases.giveBack(itemId, reviewerId, until)));
    }

    @Override
    public Outcome decide(UUID itemId, UUID reviewerId, Decision decision) {
        return decisions.decide(itemId, reviewerId, decision);
    }

    @Override
    public Reveal reveal(UUID itemId, UUID reviewerId, String reason) {
        return reveals.reveal(itemId, reviewerId, reason);
    }

    @Override
    public boolean isUncovered(UUID itemId, UUID reviewerId) {
        return reveals.isUncovered(itemId, reviewerId);
    }

    @Override
    public ReviewQueue queue() {
        return JdbcReviewQueue.read(tables.jdbc(), tables.now());
    }
}
