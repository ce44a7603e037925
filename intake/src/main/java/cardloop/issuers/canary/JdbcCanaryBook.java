package cardloop.issuers.canary;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.base.KeySealing;
import cardloop.base.SealedKey;
import cardloop.card.BatchNo;
import cardloop.card.CardKey;
import cardloop.card.FaceValue;
import cardloop.card.SealedPin;
import cardloop.format.FormatVerdict.WellFormedCard;
import cardloop.inquiry.Standing;
import cardloop.issuers.Canary;
import cardloop.issuers.CanaryBook;
import cardloop.issuers.RunQuestions;
import cardloop.issuers.questions.JdbcRunQuestions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The canaries in the database. */
final class JdbcCanaryBook implements CanaryBook {
    private static final String LIVE = "SELECT * FROM canary WHERE removed_at IS NULL";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final KeySealing sealing;
    private final EventLog events;
    private final RunQuestions questions;
    private final Clock clock;
    private final Supplier<UUID> ids;

    JdbcCanaryBook(
            JdbcClient jdbc,
            TransactionOperations transactions,
            KeySealing sealing,
            EventLog events,
            Clock clock,
            Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sealing = sealing;
        this.events = events;
        this.questions = new JdbcRunQuestions(jdbc, clock);
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Added add(WellFormedCard card, Standing expected, Event.Actor actor) {
        if (expected.mayBeWrongPin()) {
            throw new IllegalArgumentException("a canary that costs a wrong PIN each night is none");
        }
        Canary canary = canary(card, expected);
        SealedKey key = sealing.seal(card.key(), Canary.subject(canary.id()));
        if (isInTrade(key)) {
            return new Added.InTrade();
        }
        try {
            transactions.executeWithoutResult(_ -> {
                insert(canary, key);
                events.record(Canary.subject(canary.id()), actor, Event.Type.CANARY_ADDED, told(canary), "-");
            });
            return new Added.Done(canary);
        } catch (DuplicateKeyException known) {
            return new Added.Known();
        }
    }

    private Canary canary(WellFormedCard card, Standing expected) {
        CardKey key = card.key();
        String issuer = key.kind()
                .issuer()
                .orElseThrow(() -> new IllegalArgumentException(
                        "nobody answers for " + key.kind().code()));
        return new Canary(
                ids.get(),
                issuer,
                key.kind().code(),
                key.number().masked(),
                card.face(),
                card.batch(),
                expected,
                clock.instant());
    }

    private static String told(Canary canary) {
        return canary.kind() + " of " + canary.issuer() + ", expected " + canary.expected();
    }

    private boolean isInTrade(SealedKey key) {
        return jdbc.sql("SELECT COUNT(*) FROM card_case WHERE fingerprint = ?")
                        .param(key.fingerprintBytes())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void insert(Canary canary, SealedKey key) {
        jdbc.sql("""
                        INSERT INTO canary (id, issuer, kind, masked_number, sealed_key, fingerprint, number_fingerprint,
                          face_fen, batch, expected, added_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        canary.id(),
                        canary.issuer(),
                        canary.kind(),
                        canary.maskedNumber(),
                        key.sealed().ciphertext(),
                        key.fingerprintBytes(),
                        key.numberFingerprintBytes(),
                        canary.face().fen(),
                        canary.batch().map(BatchNo::value).orElse(null),
                        canary.expected().name(),
                        canary.addedAt().atOffset(ZoneOffset.UTC)))
                .update();
    }

    @Override
    public List<Canary> all() {
        return jdbc.sql(LIVE + " ORDER BY issuer, added_at, id")
                .query(JdbcCanaryBook::read)
                .list();
    }

    @Override
    public Optional<Keyed> find(UUID id) {
        return jdbc.sql(LIVE + " AND id = ?")
                .param(id)
                .query((row, n) -> new Keyed(read(row, n), new SealedPin(row.getBytes("sealed_key"))))
                .optional();
    }

    @Override
    public Removed remove(UUID id, Event.Actor actor) {
        return Objects.requireNonNull(transactions.execute(_ -> removed(id, actor)));
    }

    /** Its questions are locked first: whoever asks locks them too, so either it is being asked about or it is gone. */
    private Removed removed(UUID id, Event.Actor actor) {
        List<String> states = jdbc.sql("SELECT state FROM question WHERE canary_id = ? FOR UPDATE")
                .param(id)
                .query(String.class)
                .list();
        if (states.contains("ASKING")) {
            return Removed.BEING_ASKED;
        }
        int gone = jdbc.sql("UPDATE canary SET removed_at = ?, sealed_key = NULL, fingerprint = NULL"
                        + " WHERE id = ? AND removed_at IS NULL")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
        if (gone == 0) {
            return Removed.NOT_FOUND;
        }
        questions.closeOfCanary(id);
        events.record(Canary.subject(id), actor, Event.Type.CANARY_REMOVED, "its key is forgotten", "-");
        return Removed.DONE;
    }

    private static Canary read(ResultSet row, int ignored) throws SQLException {
        return new Canary(
                row.getObject("id", UUID.class),
                row.getString("issuer"),
                row.getString("kind"),
                row.getString("masked_number"),
                new FaceValue(row.getLong("face_fen")),
                Optional.ofNullable(row.getString("batch")).map(BatchNo::new),
                Standing.valueOf(row.getString("expected")),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
