package cardloop.review.desk;

import cardloop.base.Event;
import cardloop.base.PinSeal;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.review.Reveal;
import cardloop.review.desk.JdbcLeases.Held;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Codes shown to people: a row for each, written before the code is opened, and so many an hour. */
final class JdbcReveals {
    private static final Duration HOUR = Duration.ofHours(1);

    /** How long a photo is uncovered for who has given a reason. */
    private static final Duration UNCOVERED = Duration.ofMinutes(1);

    private final JdbcDeskTables tables;
    private final JdbcLeases leases;
    private final Casebook casebook;
    private final PinSeal seal;
    private final Supplier<UUID> ids;

    JdbcReveals(JdbcDeskTables tables, JdbcLeases leases, Casebook casebook, PinSeal seal, Supplier<UUID> ids) {
        this.tables = tables;
        this.leases = leases;
        this.casebook = casebook;
        this.seal = seal;
        this.ids = ids;
    }

    Reveal reveal(UUID itemId, UUID reviewerId, String reason) {
        Optional<Reveal> refused = Objects.requireNonNull(tables.transactions().execute(status -> {
            Optional<Reveal> no = refusedOrWritten(itemId, reviewerId, reason);
            if (no.isPresent()) {
                status.setRollbackOnly();
            }
            return no;
        }));
        return refused.orElseGet(() -> opened(itemId, reviewerId));
    }

    private Optional<Reveal> refusedOrWritten(UUID itemId, UUID reviewerId, String reason) {
        tables.oneAfterTheOther(reviewerId);
        Optional<Held> held = leases.heldFast(itemId, reviewerId);
        if (held.isEmpty()) {
            return Optional.of(new Reveal.NotOnThisDesk());
        }
        Optional<Reveal> spent = spent(reviewerId);
        return spent.isPresent() || write(held.get(), reviewerId, reason)
                ? spent
                : Optional.of(new Reveal.NotOnThisDesk());
    }

    private Optional<Reveal> spent(UUID reviewerId) {
        int most = tables.bounds().revealsAnHour();
        List<OffsetDateTime> lately = tables.jdbc()
                .sql("SELECT revealed_at FROM reveal WHERE person_id = ? AND revealed_at > ?"
                        + " ORDER BY revealed_at DESC LIMIT ?")
                .params(reviewerId, tables.now().minus(HOUR), most)
                .query(OffsetDateTime.class)
                .list();
        return lately.size() < most
                ? Optional.empty()
                : Optional.of(new Reveal.Spent(lately.getLast().plus(HOUR).toInstant()));
    }

    private boolean write(Held item, UUID reviewerId, String reason) {
        tables.jdbc()
                .sql("INSERT INTO reveal (id, item_id, case_id, person_id, reason, revealed_at) VALUES (?, ?, ?, ?,"
                        + " ?, ?)")
                .params(ids.get(), item.itemId(), item.caseId().value(), reviewerId, reason, tables.now())
                .update();
        return casebook.note(
                item.caseId(), CardStage.IN_REVIEW, Event.Type.REVEALED, CaseEvent.byPerson(reviewerId, reason));
    }

    private Reveal opened(UUID itemId, UUID reviewerId) {
        return leases.held(itemId, reviewerId)
                .flatMap(item -> casebook.find(item.caseId()))
                .flatMap(card ->
                        card.key().map(key -> seal.open(key.sealed(), card.id().subject())))
                .<Reveal>map(Reveal.Shown::new)
                .orElseGet(Reveal.NotOnThisDesk::new);
    }

    boolean isUncovered(UUID itemId, UUID reviewerId) {
        return tables.jdbc()
                                .sql("SELECT COUNT(*) FROM reveal WHERE person_id = ? AND item_id = ? AND"
                                        + " revealed_at > ?")
                                .params(reviewerId, itemId, tables.now().minus(UNCOVERED))
                                .query(Integer.class)
                                .single()
                        > 0
                && leases.held(itemId, reviewerId).isPresent();
    }
}
