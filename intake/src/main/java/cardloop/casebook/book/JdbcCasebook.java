package cardloop.casebook.book;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.base.SealedKey;
import cardloop.card.FaceValue;
import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.casebook.Move;
import cardloop.casebook.NewCase;
import cardloop.casebook.Price;
import cardloop.casebook.Progress;
import cardloop.casebook.WaitingCode;
import cardloop.judging.ReasonCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
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
    private static final Duration TERM_AFTER_A_BREACH = Duration.ofDays(1);

    /** What is said of a case that begins further on, by the name of its stage. */
    private static final Set<Event.Type> STARTS =
            EnumSet.of(Event.Type.READING, Event.Type.AWAITING_SELLER, Event.Type.REJECTED);

    private final JdbcClient jdbc;
    private final TransactionTemplate joined;
    private final TransactionTemplate nested;
    private final JdbcCaseClaims claims;
    private final JdbcPhotoEnds photoEnds;
    private final JdbcEndedCards endedCards;
    private final EventLog events;
    private final Clock clock;

    public JdbcCasebook(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            EventLog events,
            Clock clock,
            Supplier<UUID> tokens) {
        this.jdbc = jdbc;
        this.photoEnds = new JdbcPhotoEnds(jdbc);
        this.endedCards = new JdbcEndedCards(jdbc);
        this.joined = new TransactionTemplate(transactions);
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.events = events;
        this.clock = clock;
        this.claims = new JdbcCaseClaims(jdbc, joined, clock, tokens);
    }

    @Override
    public Opening open(NewCase opened) {
        return Transacted.in(joined, () -> {
            try {
                nested.executeWithoutResult(_ -> insert(opened));
            } catch (DuplicateKeyException live) {
                insert(asDuplicate(opened));
                tell(opened.id(), Event.Type.RECEIVED, CaseEvent.bySystem("received"));
                tell(opened.id(), Event.Type.REJECTED, CaseEvent.bySystem("DUPLICATE"));
                return Opening.DUPLICATE;
            }
            tell(opened.id(), Event.Type.RECEIVED, CaseEvent.bySystem("received"));
            CardStage stage = opened.progress().stage();
            STARTS.stream()
                    .filter(type -> type.name().equals(stage.name()))
                    .forEach(type -> tell(opened.id(), type, CaseEvent.bySystem(why(opened.progress()))));
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

    private void tell(CaseId id, Event.Type word, CaseEvent event) {
        events.record(id.subject(), event.actor(), word, event.why(), event.ruleVersion());
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
        return claims.due(stage, atMost, lease);
    }

    @Override
    public List<Lease> claimOverdue(int atMost, Duration lease) {
        return claims.overdue(atMost, lease);
    }

    @Override
    public boolean move(Lease lease, Move.Made made, CaseEvent event) {
        return Transacted.in(joined, () -> {
            int moved = jdbc.sql(CaseRows.MOVE + " WHERE id = :id AND lease = :lease AND stage IN (:from)")
                    .params(CaseRows.moveParameters(made, clock.instant()))
                    .param("id", lease.caseId().value())
                    .param("lease", lease.token())
                    .update();
            if (moved == 0) {
                requireLost(lease, made.move());
                return false;
            }
            tellMoved(lease.caseId(), made, event);
            return true;
        });
    }

    private void requireLost(Lease lease, Move move) {
        jdbc.sql("SELECT stage FROM card_case WHERE id = ? AND lease = ?")
                .params(lease.caseId().value(), lease.token())
                .query(String.class)
                .optional()
                .ifPresent(stage -> {
                    throw new IllegalStateException("no case in " + stage + " is moved by " + move);
                });
    }

    @Override
    public boolean breach(Lease lease) {
        return Transacted.in(joined, () -> {
            Instant now = clock.instant();
            int noted = jdbc.sql(
                            "UPDATE card_case SET deadline = ?, breached_at = COALESCE(breached_at, ?), lease = NULL,"
                                    + " lease_until = NULL, updated_at = ? WHERE id = ? AND lease = ?")
                    .params(
                            utc(now.plus(TERM_AFTER_A_BREACH)),
                            utc(now),
                            utc(now),
                            lease.caseId().value(),
                            lease.token())
                    .update();
            if (noted > 0) {
                tell(lease.caseId(), Event.Type.BREACHED, CaseEvent.bySystem("the deadline passed"));
            }
            return noted > 0;
        });
    }

    @Override
    public boolean act(CaseId id, Move.Made made, CaseEvent event) {
        return Transacted.in(joined, () -> {
            int moved = jdbc.sql(CaseRows.MOVE + " WHERE id = :id AND stage IN (:from)")
                    .params(CaseRows.moveParameters(made, clock.instant()))
                    .param("id", id.value())
                    .update();
            if (moved > 0) {
                tellMoved(id, made, event);
            }
            return moved > 0;
        });
    }

    @Override
    public boolean note(CaseId id, CardStage at, Event.Type word, CaseEvent event) {
        return Transacted.in(joined, () -> {
            int noted = jdbc.sql("UPDATE card_case SET updated_at = ? WHERE id = ? AND stage = ?")
                    .params(utc(clock.instant()), id.value(), at.name())
                    .update();
            if (noted > 0) {
                tell(id, word, event);
            }
            return noted > 0;
        });
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private void tellMoved(CaseId id, Move.Made made, CaseEvent event) {
        tell(id, made.move().word(), event);
        if (!made.to().stage().isOpen()) {
            photoEnds.ended(id);
        }
        countIfEnded(id, made.to());
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
    public void giveFindings(CaseId id, String findings) {
        jdbc.sql("UPDATE card_case SET findings = ? WHERE id = ?")
                .params(findings, id.value())
                .update();
    }

    @Override
    public void destroyKey(CaseId id) {
        jdbc.sql("UPDATE card_case SET sealed_key = NULL WHERE id = ?")
                .param(id.value())
                .update();
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
