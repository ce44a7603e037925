package cardloop.submission;

import cardloop.base.PinSeal;
import cardloop.reading.PhotoQuality;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Photos in the database, sealed like PINs. What reads or writes joins a surrounding transaction. */
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

    /** A photo sealed and measured, to be stored as it is: what takes time is done before a transaction begins. */
    public static final class Ready {
        private final UUID id;
        private final byte[] sha256;
        private final String mediaType;
        private final byte[] sealed;
        private final String quality;

        private Ready(UUID id, byte[] photo, byte[] sealed, String quality) {
            this.id = id;
            this.sha256 = sha256(photo);
            this.mediaType = mediaType(photo);
            this.sealed = sealed;
            this.quality = quality;
        }

        public UUID id() {
            return id;
        }
    }

    /** @param photo as the gate rebuilt it; what was uploaded is not kept */
    public Ready ready(UUID id, byte[] photo, PhotoQuality quality) {
        return new Ready(id, photo, seal.sealBytes(photo, context(id)), json.writeValueAsString(quality));
    }

    public void keep(Ready photo, UUID submissionId, int index) {
        db.sql("INSERT INTO photo (id, submission_id, idx, sha256, media_type, sealed, quality, created_at)"
                        + " VALUES (:id, :submission, :idx, :sha256, :type, :sealed, :quality, :now)")
                .param("id", photo.id)
                .param("submission", submissionId)
                .param("idx", index)
                .param("sha256", photo.sha256)
                .param("type", photo.mediaType)
                .param("sealed", photo.sealed)
                .param("quality", photo.quality)
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
