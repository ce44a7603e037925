package cardloop.web.idempotency;

import cardloop.base.PinSeal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys and their answers in the database. */
final class JdbcKeptAnswers {
    /** After this a call without an answer is taken to be dead; were it alive, it could not finish any more. */
    private static final Duration DEAD_AFTER = Duration.ofSeconds(30);

    @SuppressWarnings("ArrayRecordComponent") // as the database gives them, never compared as a record
    private record Row(
            byte[] hash,
            OffsetDateTime startedAt,
            int status,
            @Nullable String type,
            byte @Nullable [] body) {
        static Row read(ResultSet row, int n) throws SQLException {
            return new Row(
                    row.getBytes("request_hash"),
                    row.getObject("started_at", OffsetDateTime.class),
                    row.getInt("status"),
                    row.getString("media_type"),
                    row.getBytes("sealed_body"));
        }
    }

    private final JdbcClient db;
    private final PinSeal seal;
    private final Clock clock;

    JdbcKeptAnswers(JdbcClient db, PinSeal seal, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.clock = clock;
    }

    /** Call it outside of a transaction: the beginning is to be seen by others at once. */
    Beginning begin(CallKey call, byte[] requestHash) {
        Optional<Row> had = find(call);
        return had.isPresent() ? again(call, requestHash, had.get()) : first(call, requestHash);
    }

    private Beginning first(CallKey call, byte[] requestHash) {
        OffsetDateTime now = now();
        try {
            db.sql("INSERT INTO idempotent_answer (person_id, idem_key, request_hash, started_at)"
                            + " VALUES (:person, :key, :hash, :now)")
                    .param("person", call.personId())
                    .param("key", call.key())
                    .param("hash", requestHash)
                    .param("now", now)
                    .update();
            return new Beginning.Begun(call, now);
        } catch (DuplicateKeyException begunByAnother) {
            return find(call).map(row -> again(call, requestHash, row)).orElseGet(Beginning.InProgress::new);
        }
    }

    private Beginning again(CallKey call, byte[] requestHash, Row row) {
        if (!Arrays.equals(row.hash(), requestHash)) {
            return new Beginning.OtherRequest();
        }
        if (row.body() != null) {
            byte[] body = seal.openBytes(row.body(), call.context());
            String type = row.type() == null ? "" : row.type();
            return new Beginning.Done(new KeptAnswer(row.status(), type, body));
        }
        return takeOver(call, row);
    }

    private Beginning takeOver(CallKey call, Row row) {
        OffsetDateTime now = now();
        if (row.startedAt().plus(DEAD_AFTER).isAfter(now)) {
            return new Beginning.InProgress();
        }
        int taken = db.sql("UPDATE idempotent_answer SET started_at = :now WHERE person_id = :person"
                        + " AND idem_key = :key AND started_at = :before AND sealed_body IS NULL")
                .param("now", now)
                .param("person", call.personId())
                .param("key", call.key())
                .param("before", row.startedAt())
                .update();
        return taken == 1 ? new Beginning.Begun(call, now) : new Beginning.InProgress();
    }

    /** Call it in the transaction of the effect; false when another took the call over, and then nothing may be kept. */
    boolean finish(Beginning.Begun begun, KeptAnswer answer) {
        return db.sql("UPDATE idempotent_answer SET status = :status, media_type = :type, sealed_body = :body"
                                + " WHERE person_id = :person AND idem_key = :key AND started_at = :started"
                                + " AND sealed_body IS NULL")
                        .param("status", answer.status())
                        .param("type", answer.mediaType())
                        .param(
                                "body",
                                seal.sealBytes(answer.body(), begun.call().context()))
                        .param("person", begun.call().personId())
                        .param("key", begun.call().key())
                        .param("started", begun.startedAt())
                        .update()
                == 1;
    }

    /** Nothing came of it: the key is free again. */
    void forget(Beginning.Begun begun) {
        db.sql("DELETE FROM idempotent_answer WHERE person_id = :person AND idem_key = :key"
                        + " AND started_at = :started AND sealed_body IS NULL")
                .param("person", begun.call().personId())
                .param("key", begun.call().key())
                .param("started", begun.startedAt())
                .update();
    }

    private Optional<Row> find(CallKey call) {
        return db.sql("SELECT request_hash, started_at, status, media_type, sealed_body FROM idempotent_answer"
                        + " WHERE person_id = :person AND idem_key = :key")
                .param("person", call.personId())
                .param("key", call.key())
                .query(Row::read)
                .optional();
    }

    /** As precise as the database keeps it, since it is compared. */
    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
