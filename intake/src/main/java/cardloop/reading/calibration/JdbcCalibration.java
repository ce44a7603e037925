package cardloop.reading.calibration;

import cardloop.base.PinSeal;
import cardloop.casebook.CardCase;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.inquiry.Standing;
import cardloop.reading.Accuracy;
import cardloop.reading.Accuracy.Bucket;
import cardloop.reading.Buckets;
import cardloop.reading.Calibration;
import cardloop.reading.Reading;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Readings beside those that sellers correct; counts in one row a kind and one a bucket of confidence. */
public final class JdbcCalibration implements Calibration {
    private static final List<String> PROOFS = Arrays.stream(Standing.values())
            .filter(Standing::provesTheKey)
            .map(Enum::name)
            .toList();

    private static final String RECOGNISED = """
        EXISTS (SELECT 1 FROM question q WHERE q.case_id = r.case_id AND q.state = 'ANSWERED'
          AND q.purpose = 'INTAKE' AND q.standing IN (:proofs))
        """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Casebook casebook;
    private final PinSeal seal;
    private final JsonMapper json;

    public JdbcCalibration(
            JdbcClient jdbc, TransactionOperations transactions, Casebook casebook, PinSeal seal, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.casebook = casebook;
        this.seal = seal;
        // Only what a record is made of: isKnown() is no part of it.
        this.json = json.rebuild()
                .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .build();
    }

    @Override
    public void keep(CaseId caseId, Reading.Read read) {
        byte[] sealed = seal.sealBytes(json.writeValueAsBytes(AsRead.of(read)), context(caseId));
        jdbc.sql("UPDATE reading SET as_read = ? WHERE case_id = ?")
                .params(sealed, caseId.value())
                .update();
    }

    @Override
    public List<CaseId> recognised(int most) {
        return jdbc.sql("SELECT r.case_id FROM reading r WHERE r.as_read IS NOT NULL AND " + RECOGNISED
                        + " ORDER BY r.created_at, r.case_id LIMIT :most")
                .param("proofs", PROOFS)
                .param("most", most)
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public boolean compare(CaseId caseId) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            Optional<byte[]> sealed = jdbc.sql(
                            "SELECT as_read FROM reading WHERE case_id = ? AND as_read IS NOT NULL FOR UPDATE")
                    .param(caseId.value())
                    .query((row, _) -> row.getBytes(1))
                    .optional();
            sealed.ifPresent(bytes -> compare(caseId, bytes));
            return sealed.isPresent();
        }));
    }

    private void compare(CaseId caseId, byte[] sealed) {
        AsRead read = json.readValue(seal.openBytes(sealed, context(caseId)), AsRead.class);
        CardCase card = casebook.find(caseId).orElseThrow();
        PinSeal.OpenedKey key = seal.open(card.key().orElseThrow().sealed(), caseId.subject());
        add(
                card.declared().kind(),
                Tally.of(read, key.number().value(), key.pin().reveal()));
        jdbc.sql("UPDATE reading SET as_read = NULL WHERE case_id = ?")
                .param(caseId.value())
                .update();
    }

    private void add(String kind, Tally tally) {
        jdbc.sql("INSERT INTO reading_accuracy (kind, codes, exact, undoubted, undoubted_wrong, characters, errors)"
                        + " VALUES (?, 0, 0, 0, 0, 0, 0) ON CONFLICT DO NOTHING")
                .param(kind)
                .update();
        jdbc.sql("""
            UPDATE reading_accuracy SET codes = codes + 1, exact = exact + ?, undoubted = undoubted + ?,
              undoubted_wrong = undoubted_wrong + ?, characters = characters + ?, errors = errors + ?
            WHERE kind = ?
            """)
                .params(
                        tally.exact() ? 1 : 0,
                        tally.undoubted() ? 1 : 0,
                        tally.undoubted() && !tally.exact() ? 1 : 0,
                        tally.characters(),
                        tally.errors(),
                        kind)
                .update();
        tally.buckets().stream().filter(bucket -> bucket.characters() > 0).forEach(bucket -> add(kind, bucket));
    }

    private void add(String kind, Bucket bucket) {
        int place = Buckets.of(bucket.from());
        jdbc.sql("INSERT INTO reading_bucket (kind, bucket, characters, correct) VALUES (?, ?, 0, 0) ON"
                        + " CONFLICT DO NOTHING")
                .params(kind, place)
                .update();
        jdbc.sql("UPDATE reading_bucket SET characters = characters + ?, correct = correct + ? WHERE kind = ?"
                        + " AND bucket = ?")
                .params(bucket.characters(), bucket.right(), kind, place)
                .update();
    }

    @Override
    public int forgetEnded() {
        return jdbc.sql("UPDATE reading r SET as_read = NULL WHERE r.as_read IS NOT NULL AND NOT " + RECOGNISED
                        + " AND r.case_id IN (SELECT id FROM card_case WHERE stage IN ('REJECTED', 'WITHDRAWN'))")
                .param("proofs", PROOFS)
                .update();
    }

    @Override
    public Accuracy of(String kind) {
        return accuracies("WHERE a.kind = :kind", Map.of("kind", kind)).stream()
                .findFirst()
                .orElseGet(() -> Accuracy.none(kind));
    }

    @Override
    public List<Accuracy> all() {
        return accuracies("", Map.of());
    }

    private List<Accuracy> accuracies(String which, Map<String, ?> parameters) {
        Map<String, Accuracy> byKind = new LinkedHashMap<>();
        jdbc.sql("SELECT a.kind, a.codes, a.exact, a.undoubted, a.undoubted_wrong, a.characters, a.errors,"
                        + " b.bucket, b.characters AS seen, b.correct FROM reading_accuracy a"
                        + " LEFT JOIN reading_bucket b ON b.kind = a.kind " + which + " ORDER BY a.kind")
                .params(parameters)
                .query(row -> {
                    String kind = row.getString("kind");
                    byKind.put(
                            kind,
                            accuracy(
                                    row,
                                    byKind.getOrDefault(kind, Accuracy.none(kind))
                                            .buckets()));
                });
        return List.copyOf(byKind.values());
    }

    /** One row a bucket: what the rows before it told, and this one's bucket. */
    private static Accuracy accuracy(ResultSet row, List<Bucket> before) throws SQLException {
        List<Bucket> buckets = new ArrayList<>(before);
        int bucket = row.getInt("bucket");
        if (!row.wasNull()) {
            buckets.set(bucket, new Bucket(Buckets.from(bucket), row.getLong("seen"), row.getLong("correct")));
        }
        return new Accuracy(
                row.getString("kind"),
                row.getLong("codes"),
                row.getLong("exact"),
                row.getLong("undoubted"),
                row.getLong("undoubted_wrong"),
                row.getLong("characters"),
                row.getLong("errors"),
                buckets);
    }

    private static String context(CaseId caseId) {
        return "as-read:" + caseId;
    }
}
