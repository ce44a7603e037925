package cardloop.line;

import cardloop.base.PinSeal;
import cardloop.casebook.CardCase;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photos out of the database, opened for the reading worker. */
final class JdbcStoredPhotos implements ReadStep.StoredPhotos {
    private final JdbcClient jdbc;
    private final PinSeal seal;

    JdbcStoredPhotos(JdbcClient jdbc, PinSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    public Optional<byte[]> open(CardCase card) {
        return card.origin().photoId().flatMap(this::open);
    }

    private Optional<byte[]> open(UUID photoId) {
        return jdbc.sql("SELECT sealed FROM photo WHERE id = ? AND sealed IS NOT NULL")
                .param(photoId)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(bytes -> seal.openBytes(bytes, "photo:" + photoId));
    }
}
