package cardloop.casebook.book;

import cardloop.base.SealedKey;
import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.card.SealedPin;
import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.Declared;
import cardloop.casebook.Move;
import cardloop.casebook.NewCase;
import cardloop.casebook.Origin;
import cardloop.casebook.Price;
import cardloop.casebook.Progress;
import cardloop.casebook.WaitingCode;
import cardloop.judging.ReasonCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@code card_case} and cases, each as the other. */
final class CaseRows {
    static final String INSERT = """
        INSERT INTO card_case (id, submission_id, idx, seller_id, photo_id, kind, masked_number, sealed_key,
          fingerprint, number_fingerprint, face_fen, rate, payout_fen, region, batch, expires_on, reference,
          findings, stage, since, reason, waiting, deadline, due_at, holds, created_at, updated_at)
        VALUES (:id, :submission, :idx, :seller, :photo, :kind, :masked, :sealed, :fingerprint, :numberFingerprint,
          :face, :rate, :payout, :region, :batch, :expires, :reference, :findings, :stage, :now, :reason, :waiting,
          :deadline, :due, 0, :now, :now)
        """;

    static final String MOVE = """
        UPDATE card_case SET stage = :stage, reason = :reason, waiting = :waiting,
          since = CASE WHEN stage = :stage THEN since ELSE :now END, deadline = :deadline, due_at = :due, lease = NULL, lease_until = NULL, updated_at = :now,
          holds = holds + CASE WHEN stage = :stage THEN 0 ELSE :held END, corrections = corrections + :corrected,
          breached_at = CASE WHEN stage = :stage THEN breached_at END
        """;

    static final String GIVE_KEY = """
        UPDATE card_case SET sealed_key = :sealed, masked_number = :masked, fingerprint = :fingerprint,
          number_fingerprint = :numberFingerprint, findings = :findings
        WHERE id = :id
        """;

    private CaseRows() {}

    static Map<String, @Nullable Object> insertParameters(NewCase opened, Instant now) {
        Map<String, @Nullable Object> row = new HashMap<>(progressParameters(opened.progress(), now));
        row.putAll(keyParameters(opened.key()));
        row.put("id", opened.id().value());
        row.put("findings", opened.findings());
        row.put("face", opened.declared().faceValue().map(FaceValue::fen).orElse(null));
        row.put("rate", opened.price().map(Price::rate).orElse(null));
        row.put("payout", opened.price().map(Price::payoutFen).orElse(null));
        originInto(row, opened.origin());
        declaredInto(row, opened.declared());
        return row;
    }

    private static void originInto(Map<String, @Nullable Object> row, Origin origin) {
        row.put("submission", origin.submissionId());
        row.put("idx", origin.index());
        row.put("seller", origin.sellerId());
        row.put("photo", origin.photoId().orElse(null));
    }

    private static void declaredInto(Map<String, @Nullable Object> row, Declared declared) {
        row.put("kind", declared.kind());
        row.put("region", declared.region().map(Region::code).orElse(null));
        row.put("batch", declared.batch().map(BatchNo::value).orElse(null));
        row.put("expires", declared.expiry().map(Expiry::lastDay).orElse(null));
        row.put("reference", declared.reference().orElse(null));
    }

    static Map<String, @Nullable Object> keyParameters(Optional<SealedKey> key) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("masked", key.map(SealedKey::maskedNumber).orElse(""));
        row.put("sealed", key.map(k -> k.sealed().ciphertext()).orElse(null));
        row.put("fingerprint", key.map(SealedKey::fingerprintBytes).orElse(null));
        row.put("numberFingerprint", key.map(SealedKey::numberFingerprintBytes).orElse(null));
        return row;
    }

    static Map<String, @Nullable Object> moveParameters(Move.Made made, Instant now) {
        Map<String, @Nullable Object> row = progressParameters(made.to(), now);
        row.put("held", made.to().stage() == CardStage.HELD ? 1 : 0);
        row.put("corrected", made.move().corrects() ? 1 : 0);
        row.put("from", made.move().from().stream().map(Enum::name).toList());
        return row;
    }

    private static Map<String, @Nullable Object> progressParameters(Progress to, Instant now) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("stage", to.stage().name());
        row.put("reason", to.reason().map(Enum::name).orElse(null));
        row.put("waiting", to.waiting().map(Enum::name).orElse(null));
        row.put("deadline", to.deadline().map(CaseRows::utc).orElse(null));
        row.put("due", to.dueAt().map(CaseRows::utc).orElse(null));
        row.put("now", utc(now));
        return row;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static CardCase read(ResultSet row, int ignored) throws SQLException {
        return new CardCase(
                new CaseId(row.getObject("id", UUID.class)),
                new Origin(
                        row.getObject("submission_id", UUID.class),
                        row.getInt("idx"),
                        row.getObject("seller_id", UUID.class),
                        Optional.ofNullable(row.getObject("photo_id", UUID.class))),
                declared(row),
                key(row),
                price(row),
                progress(row),
                new CardCase.Past(
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getInt("holds"),
                        row.getInt("corrections")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Declared declared(ResultSet row) throws SQLException {
        return new Declared(
                row.getString("kind"),
                Optional.ofNullable(row.getObject("face_fen", Long.class)).map(FaceValue::new),
                Optional.ofNullable(row.getString("region")).map(Region::new),
                Optional.ofNullable(row.getString("batch")).map(BatchNo::new),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class))
                        .map(Expiry::new),
                Optional.ofNullable(row.getString("reference")));
    }

    private static Optional<SealedKey> key(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("sealed_key");
        if (sealed == null) {
            return Optional.empty();
        }
        return Optional.of(new SealedKey(
                new SealedPin(sealed),
                row.getString("masked_number"),
                HexFormat.of().formatHex(row.getBytes("fingerprint")),
                HexFormat.of().formatHex(row.getBytes("number_fingerprint"))));
    }

    private static Optional<Price> price(ResultSet row) throws SQLException {
        Integer rate = row.getObject("rate", Integer.class);
        return rate == null ? Optional.empty() : Optional.of(new Price(rate, row.getLong("payout_fen")));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                CardStage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getString("reason")).map(ReasonCode::valueOf),
                Optional.ofNullable(row.getString("waiting")).map(WaitingCode::valueOf),
                instant(row, "deadline"),
                instant(row, "due_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
