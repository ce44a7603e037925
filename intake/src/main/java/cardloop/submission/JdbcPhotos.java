package cardloop.submission;

import cardloop.reading.PhotoQuality;
import cardloop.vault.PinSeal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Photos in the database, sealed like PINs. Every method joins a surrounding transaction. */
public final class JdbcPhotos {
    private final JdbcClient db;
    private final PinSeal seal;
    private final JsonMapper json;
    private final Clock clock;

    public JdbcPhotos(JdbcClient db, PinSeal seal, JsonMapper json, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.json = json;
        this.clock = clock;
    }

    /** @param photo as the gate rebuilt it; what was uploaded is not kept */
    public void keep(UUID id, UUID submissionId, int index, byte[] photo, PhotoQuality quality) {
        db.sql("INSERT INTO photo (id, submission_id, idx, sha256, media_type, sealed, quality, created_at)"
                        + " VALUES (:id, :submission, :idx, :sha256, :type, :sealed, :quality, :now)")
                .param("id", id)
                .param("submission", submissionId)
                .param("idx", index)
                .param("sha256", sha256(photo))
                .param("type", mediaType(photo))
                .param("sealed", seal.sealBytes(photo, context(id)))
                .param("quality", json.writeValueAsString(quality))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The photo in clear; empty when there is none or it was destroyed. */
    public Optional<byte[]> open(UUID id) {
        return db.sql("SELECT sealed FROM photo WHERE id = :id AND sealed IS NOT NULL")
                .param("id", id)
                .query((row, n) -> row.getBytes("sealed"))
                .optional()
                .map(bytes -> seal.openBytes(bytes, context(id)));
    }

    private static String context(UUID id) {
        return "photo:" + id;
    }

    /** By its first bytes; the gate has let only these three pass. */
    private static String mediaType(byte[] photo) {
        return switch (photo[0]) {
            case (byte) 0xFF -> "image/jpeg";
            case (byte) 0x89 -> "image/png";
            default -> "image/webp";
        };
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
