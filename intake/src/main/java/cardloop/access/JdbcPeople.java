package cardloop.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People in the database. */
public final class JdbcPeople implements People, UserDetailsService {
    private static final String PERSON =
            "SELECT p.id, p.login, p.role, p.display_name, p.language, p.password_hash FROM person p ";

    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final Secrets secrets;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public JdbcPeople(JdbcClient db, PasswordEncoder passwords, Secrets secrets, Clock clock, Supplier<UUID> ids) {
        this.db = db;
        this.passwords = passwords;
        this.secrets = secrets;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Person add(String login, String clearPassword, Role role, String displayName) {
        Person person = new Person(ids.get(), normalised(login), role, displayName.strip(), "zh");
        if (byLogin(login).isPresent()) {
            throw new LoginTakenException();
        }
        try {
            insert(person, clearPassword);
        } catch (DuplicateKeyException e) {
            throw new LoginTakenException();
        }
        return person;
    }

    private void insert(Person person, String clearPassword) {
        db.sql("INSERT INTO person (id, login, password_hash, role, display_name, language, disabled, created_at)"
                        + " VALUES (:id, :login, :hash, :role, :name, :language, FALSE, :now)")
                .param("id", person.id())
                .param("login", person.login())
                .param("hash", passwords.encode(clearPassword))
                .param("role", person.role().name())
                .param("name", person.displayName())
                .param("language", person.language())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    @Override
    public Optional<Person> byId(UUID id) {
        return db.sql(PERSON + "WHERE p.id = :id")
                .param("id", id)
                .query(JdbcPeople::person)
                .optional();
    }

    @Override
    public Optional<Person> byLogin(String login) {
        return db.sql(PERSON + "WHERE p.login = :login")
                .param("login", normalised(login))
                .query(JdbcPeople::person)
                .optional();
    }

    @Override
    public List<Person> all() {
        return db.sql(PERSON + "ORDER BY p.created_at, p.id")
                .query(JdbcPeople::person)
                .list();
    }

    @Override
    public Optional<Person> byApiKey(String clearKey) {
        return db.sql(PERSON + "JOIN api_key k ON k.person_id = p.id"
                        + " WHERE k.key_hash = :hash AND k.revoked_at IS NULL AND NOT p.disabled")
                .param("hash", Secrets.hash(clearKey))
                .query(JdbcPeople::person)
                .optional();
    }

    @Override
    public boolean changePassword(UUID id, String clearPresent, String clearNew) {
        boolean isTheirs = db.sql("SELECT password_hash FROM person WHERE id = :id AND password_hash IS NOT NULL")
                .param("id", id)
                .query(String.class)
                .optional()
                .filter(hash -> passwords.matches(clearPresent, hash))
                .isPresent();
        return isTheirs
                && db.sql("UPDATE person SET password_hash = :hash WHERE id = :id")
                                .param("hash", passwords.encode(clearNew))
                                .param("id", id)
                                .update()
                        == 1;
    }

    @Override
    public IssuedKey addApiKey(UUID personId, String name) {
        String clear = secrets.newKey();
        return new IssuedKey(keep(personId, name, clear), clear);
    }

    /** Keeps a key whose clear text is known already. */
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

    @Override
    public List<ApiKey> apiKeys(UUID personId) {
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

    @Override
    public boolean revokeApiKey(UUID personId, UUID keyId) {
        return db.sql("UPDATE api_key SET revoked_at = :now"
                                + " WHERE id = :id AND person_id = :person AND revoked_at IS NULL")
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", keyId)
                        .param("person", personId)
                        .update()
                == 1;
    }

    @Override
    public PersonPrincipal loadUserByUsername(String login) {
        return db.sql(PERSON + "WHERE p.login = :login AND NOT p.disabled AND p.password_hash IS NOT NULL")
                .param("login", normalised(login))
                .query((row, n) -> new PersonPrincipal(person(row, n), row.getString("password_hash")))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such login"));
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("login"),
                Role.valueOf(row.getString("role")),
                row.getString("display_name"),
                row.getString("language"));
    }

    private static String normalised(@Nullable String login) {
        return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    }
}
