package cardloop.access.people;

import cardloop.access.ApiKey;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of programs in the database, each as its hash. */
final class JdbcApiKeys {
    private final JdbcClient db;
    private final Clock clock;
    private final Supplier<UUID> ids;

    JdbcApiKeys(JdbcClient db, Clock clock, Supplier<UUID> ids) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
    }

    ApiKey keep(UUID personId, String name, String clear) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        ApiKey key = new ApiKey(ids.get(), name, Secrets.shown(clear), now.toInstant());
        db.sql("INSERT INTO api_key (id, person_id, name, prefix, key_hash, created_at)"
                        + " VALUES (:id, :person, :name, :prefix, :hash, :now)")
                .param("id", key.id())
                .param("person", personId)
                .param("name", name)
                .param("prefix", key.prefix())
                .param("hash", Secrets.hash(clear))
                .param("now", now)
                .update();
        return key;
    }

    List<ApiKey> inForce(UUID personId) {
        return db.sql("SELECT id, name, prefix, created_at FROM api_key"
                        + " WHERE person_id = :person AND revoked_at IS NULL ORDER BY created_at DESC, id DESC")
                .param("person", personId)
                .query((row, n) -> new ApiKey(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("prefix"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean revoke(UUID personId, UUID keyId) {
        return db.sql("UPDATE api_key SET revoked_at = :now"
                                + " WHERE id = :id AND person_id = :person AND revoked_at IS NULL")
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", keyId)
                        .param("person", personId)
                        .update()
                == 1;
    }
}
