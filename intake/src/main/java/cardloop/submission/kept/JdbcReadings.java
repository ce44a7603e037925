package cardloop.submission.kept;

import cardloop.base.PinSeal;
import cardloop.casebook.CaseId;
import cardloop.submission.Readings;
import cardloop.submission.StoredReading;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Readings in the database, as sealed JSON. */
public final class JdbcReadings implements Readings {
    private final JdbcClient db;
    private final PinSeal seal;
    private final JsonMapper json;
    private final Clock clock;

    public JdbcReadings(JdbcClient db, PinSeal seal, JsonMapper json, Clock clock) {
        this.db = db;
        this.seal = seal;
        // Only what a record is made of: a question such as isNowhere() is no part of it.
        this.json = json.rebuild()
                .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .build();
        this.clock = clock;
    }

    @Override
    public void save(CaseId caseId, StoredReading reading) {
        byte[] sealed = seal.sealBytes(json.writeValueAsBytes(reading), context(caseId));
        // A worker may read while the seller types: the first reading of a case is inserted once.
        db.sql("SELECT id FROM card_case WHERE id = :id FOR UPDATE")
                .param("id", caseId.value())
                .query()
                .listOfRows();
        int changed = db.sql("UPDATE reading SET sealed = :sealed, doubtful = :doubtful WHERE case_id = :id")
                .param("sealed", sealed)
                .param("doubtful", reading.doubtful().size())
                .param("id", caseId.value())
                .update();
        if (changed == 0) {
            db.sql("INSERT INTO reading (case_id, sealed, doubtful, created_at) VALUES (:id, :sealed, :doubtful, :now)")
                    .param("id", caseId.value())
                    .param("sealed", sealed)
                    .param("doubtful", reading.doubtful().size())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
    }

    @Override
    public Optional<StoredReading> find(CaseId caseId) {
        return db.sql("SELECT sealed FROM reading WHERE case_id = :id")
                .param("id", caseId.value())
                .query((row, n) -> new Sealed(caseId, row.getBytes("sealed")))
                .optional()
                .map(this::opened);
    }

    @Override
    public List<StoredReading> besides(CaseId caseId) {
        return db
                .sql("""
                    SELECT r.case_id, r.sealed FROM card_case c
                    JOIN card_case other ON other.submission_id = c.submission_id AND other.photo_id = c.photo_id
                    JOIN reading r ON r.case_id = other.id
                    WHERE c.id = :id AND other.id <> c.id
                    """)
                .param("id", caseId.value())
                .query((row, n) -> new Sealed(new CaseId(row.getObject(1, UUID.class)), row.getBytes(2)))
                .list()
                .stream()
                .map(this::opened)
                .toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    private record Sealed(CaseId caseId, byte[] bytes) {}

    private StoredReading opened(Sealed sealed) {
        return json.readValue(seal.openBytes(sealed.bytes(), context(sealed.caseId())), StoredReading.class);
    }

    @Override
    public void destroy(CaseId caseId) {
        db.sql("DELETE FROM reading WHERE case_id = :id")
                .param("id", caseId.value())
                .update();
    }

    private static String context(CaseId caseId) {
        return "reading:" + caseId;
    }
}
