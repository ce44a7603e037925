package cardloop.casebook.book;

import cardloop.base.EventLog;
import cardloop.base.JdbcClaimOrder;
import cardloop.base.SealedKey;
import cardloop.card.FaceValue;
import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.casebook.NewCase;
import cardloop.casebook.Price;
import cardloop.casebook.Progress;
import cardloop.casebook.ReasonCode;
import cardloop.casebook.WaitingCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The casebook in the database; a unique index over live fingerprints is what refuses a key twice. */
public final class JdbcCasebook implements Casebook {
    private static final int FEWEST = 1;

    private final JdbcClient jdbc;
    private final TransactionTemplate joined;
    private final TransactionTemplate nested;
    private final JdbcClaimOrder order;
    private final JdbcPhotoEnds photoEnds;
    private final JdbcEndedCards endedCards;
    private final EventLog events;
    private final Clock clock;
    private final Supplier<UUID> tokens;

    public JdbcCasebook(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            EventLog events,
            Clock clock,
            Supplier<UUID> tokens) {
        this.jdbc = jdbc;
        this.order = new JdbcClaimOrder(jdbc);
        this.photoEnds = new JdbcPhotoEnds(jdbc);
        this.endedCards = new JdbcEndedCards(jdbc);
        this.joined = new TransactionTemplate(transactions);
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.events = events;
        this.clock = clock;
        this.tokens = tokens;
    }

    @Override
    public Opening open(NewCase opened) {
        return Transacted.in(joined, () -> {
            try {
                nested.executeWithoutResult(_ -> insert(opened));
            } catch (DuplicateKeyException live) {
                insert(asDuplicate(opened));
                tell(opened.id(), CaseEvent.bySystem("RECEIVED", "received"));
                tell(opened.id(), CaseEvent.bySystem("REJECTED", "DUPLICATE"));
                return Opening.DUPLICATE;
            }
            tell(opened.id(), CaseEvent.bySystem("RECEIVED", "received"));
            if (opened.progress().stage() != CardStage.RECEIVED) {
                tell(opened.id(), CaseEvent.bySystem(opened.progress().stage().name(), why(opened.progress())));
            }
            return Opening.OPENED;
        });
    }

    private static NewCase asDuplicate(NewCase opened) {
        return new NewCase(
                opened.id(),
                opened.origin(),
                opened.declared(),
                opened.key(),
                opened.price(),
                opened.findings(),
                Progress.rejected(ReasonCode.DUPLICATE));
    }

    private static String why(Progress progress) {
        return progress.reason()
                .map(ReasonCode::name)
                .or(() -> progress.waiting().map(WaitingCode::name))
                .orElse("-");
    }

    private void insert(NewCase opened) {
        jdbc.sql(CaseRows.INSERT)
                .params(CaseRows.insertParameters(opened, clock.instant()))
                .update();
        countIfEnded(opened.id(), opened.progress());
    }

    private void tell(CaseId id, CaseEvent event) {
        events.record(id.subject(), event.actor(), event.what(), event.why(), event.ruleVersion());
    }

    @Override
    public Optional<CardCase> find(CaseId id) {
        return jdbc.sql("SELECT * FROM card_case WHERE id = ?")
                .param(id.value())
                .query(CaseRows::read)
                .optional();
    }

    @Override
    public List<Lease> claim(CardStage stage, int atMost, Duration lease) {
        return lease(
                "stage = :stage AND due_at <= :now", "due_at", Map.of("stage", stage.name()), new Wish(atMost, lease));
    }

    @Override
    public List<Lease> claimOverdue(int atMost, Duration lease) {
        return lease("deadline <= :now", "deadline", Map.of(), new Wish(atMost, lease));
    }

    /** How many are wanted, and for how long. */
    private record Wish(int atMost, Duration lease) {}

    private List<Lease> lease(String where, String oldestBy, Map<String, String> parameters, Wish wish) {
        return Transacted.in(joined, () -> {
            Instant now = clock.instant();
            Instant until = now.plus(wish.lease());
            return jdbc
                    .sql("SELECT id FROM card_case WHERE " + where
                            + " AND (lease_until IS NULL OR lease_until <= :now) " + order.by(oldestBy)
                            + " LIMIT :most FOR UPDATE SKIP LOCKED")
                    .params(parameters)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("most", Math.max(FEWEST, wish.atMost()))
                    .query(UUID.class)
                    .list()
                    .stream()
                    .map(id -> take(new CaseId(id), until))
                    .toList();
        });
    }

    private Lease take(CaseId id, Instant until) {
        UUID token = tokens.get();
        jdbc.sql("UPDATE card_case SET lease = ?, lease_until = ? WHERE id = ?")
                .params(token, until.atOffset(ZoneOffset.UTC), id.value())
                .update();
        return new Lease(id, token, until);
    }

    @Override
    public boolean move(Lease lease, Progress to, CaseEvent event) {
        return Transacted.in(joined, () -> {
            int moved = jdbc.sql(CaseRows.MOVE + " WHERE id = :id AND lease = :lease")
                    .params(CaseRows.moveParameters(to, clock.instant()))
                    .param("id", lease.caseId().value())
                    .param("lease", lease.token())
                    .update();
            return moved > 0 && told(lease.caseId(), to, event);
        });
    }

    @Override
    public boolean breach(Lease lease, Instant next, CaseEvent event) {
        return Transacted.in(joined, () -> {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            int noted = jdbc.sql(
                            "UPDATE card_case SET deadline = ?, breached_at = COALESCE(breached_at, ?), lease = NULL,"
                                    + " lease_until = NULL, updated_at = ? WHERE id = ? AND lease = ?")
                    .params(
                            next.atOffset(ZoneOffset.UTC),
                            now,
                            now,
                            lease.caseId().value(),
                            lease.token())
                    .update();
            if (noted > 0) {
                tell(lease.caseId(), event);
            }
            return noted > 0;
        });
    }

    @Override
    public boolean act(CaseId id, Set<CardStage> from, Progress to, CaseEvent event) {
        return Transacted.in(joined, () -> {
            int moved = jdbc.sql(CaseRows.MOVE + " WHERE id = :id AND stage IN (:from)")
                    .params(CaseRows.moveParameters(to, clock.instant()))
                    .param("id", id.value())
                    .param("from", from.stream().map(Enum::name).toList())
                    .update();
            return moved > 0 && told(id, to, event);
        });
    }

    private boolean told(CaseId id, Progress to, CaseEvent event) {
        tell(id, event);
        if (!to.stage().isOpen()) {
            photoEnds.ended(id);
        }
        countIfEnded(id, to);
        return true;
    }

    private void countIfEnded(CaseId id, Progress to) {
        if (!to.stage().isOpen()) {
            endedCards.ended(id, to.stage());
        }
    }

    @Override
    public Opening giveKey(CaseId id, SealedKey key, String findings) {
        try {
            nested.executeWithoutResult(_ -> jdbc.sql(CaseRows.GIVE_KEY)
                    .params(CaseRows.keyParameters(Optional.of(key)))
                    .param("findings", findings)
                    .param("id", id.value())
                    .update());
            return Opening.OPENED;
        } catch (DuplicateKeyException live) {
            return Opening.DUPLICATE;
        }
    }

    @Override
    public void givePhoto(CaseId id, UUID photoId) {
        joined.executeWithoutResult(_ -> {
            Optional<UUID> old = find(id).flatMap(card -> card.origin().photoId());
            jdbc.sql("UPDATE card_case SET photo_id = ?, findings = '[]' WHERE id = ?")
                    .params(photoId, id.value())
                    .update();
            old.ifPresent(photoEnds::left);
        });
    }

    @Override
    public void reprice(CaseId id, FaceValue face, Price price) {
        jdbc.sql("UPDATE card_case SET face_fen = ?, rate = ?, payout_fen = ? WHERE id = ?")
                .params(face.fen(), price.rate(), price.payoutFen(), id.value())
                .update();
    }
}
