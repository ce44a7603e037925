package cardloop.access.people;

import cardloop.access.ApiKey;
import cardloop.access.IssuedKey;
import cardloop.access.LoginTakenException;
import cardloop.access.NewPassword;
import cardloop.access.PasswordHash;
import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.PersonPrincipal;
import cardloop.access.Role;
import cardloop.text.PersonalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People in the database. */
public final class JdbcPeople implements People, UserDetailsService {
    private static final String PERSON =
            "SELECT p.id, p.login, p.role, p.display_name, p.language, p.disabled, p.session_era, p.password_hash FROM"
                    + " person p ";

    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final Secrets secrets;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final JdbcApiKeys keys;

    public JdbcPeople(JdbcClient db, PasswordEncoder passwords, Secrets secrets, Clock clock, Supplier<UUID> ids) {
        this.db = db;
        this.passwords = passwords;
        this.secrets = secrets;
        this.clock = clock;
        this.ids = ids;
        this.keys = new JdbcApiKeys(db, clock, ids);
    }

    @Override
    public Person add(String login, NewPassword password, Role role, String displayName) {
        return add(login, hash(password), role, displayName);
    }

    @Override
    public PasswordHash hash(NewPassword password) {
        return new PasswordHash(Objects.requireNonNull(password.hashedBy(passwords::encode)));
    }

    @Override
    public Person add(String login, PasswordHash password, Role role, String displayName) {
        String plain = PersonalText.login(login);
        Person person = new Person(ids.get(), plain, role, PersonalText.name(displayName), "zh", Person.Standing.FIRST);
        if (byLogin(plain).isPresent()) {
            throw new LoginTakenException();
        }
        try {
            insert(person, password);
        } catch (DuplicateKeyException e) {
            throw new LoginTakenException();
        }
        return person;
    }

    private void insert(Person person, PasswordHash password) {
        db.sql("INSERT INTO person (id, login, password_hash, role, display_name, language, disabled, created_at)"
                        + " VALUES (:id, :login, :hash, :role, :name, :language, FALSE, :now)")
                .param("id", person.id())
                .param("login", person.login())
                .param("hash", password.text())
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
                .param("login", PersonalText.login(login))
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
    public Optional<Person> changePassword(UUID id, String clearPresent, NewPassword fresh) {
        return passwordHash(id)
                .filter(hash -> passwords.matches(clearPresent, hash))
                .flatMap(hash -> exchange(id, hash, hash(fresh)));
    }

    /** Of two that come at once one changes it: the other knew a password that is none any more. */
    private Optional<Person> exchange(UUID id, String before, PasswordHash hash) {
        int changed = db.sql("UPDATE person SET password_hash = :hash, session_era = session_era + 1"
                        + " WHERE id = :id AND password_hash = :before")
                .param("hash", hash.text())
                .param("id", id)
                .param("before", before)
                .update();
        return changed == 1 ? byId(id) : Optional.empty();
    }

    @Override
    public Optional<Person> resetPassword(UUID id, NewPassword fresh) {
        PasswordHash hash = hash(fresh);
        int changed = db.sql("UPDATE person SET password_hash = :hash, session_era = session_era + 1"
                        + " WHERE id = :id AND NOT disabled")
                .param("hash", hash.text())
                .param("id", id)
                .update();
        return changed == 1 ? byId(id) : Optional.empty();
    }

    private Optional<String> passwordHash(UUID id) {
        return db.sql("SELECT password_hash FROM person WHERE id = :id AND password_hash IS NOT NULL AND NOT disabled")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<Person> disable(UUID id, boolean isDisabled) {
        db.sql("UPDATE person SET disabled = :disabled, session_era = session_era + 1"
                        + " WHERE id = :id AND disabled <> :disabled")
                .param("disabled", isDisabled)
                .param("id", id)
                .update();
        return byId(id);
    }

    @Override
    public IssuedKey addApiKey(UUID personId, String name) {
        String clear = secrets.newKey();
        return new IssuedKey(keys.keep(personId, name, clear), clear);
    }

    /** Keeps a key whose clear text is known already. */
    ApiKey keep(UUID personId, String name, String clear) {
        return keys.keep(personId, name, clear);
    }

    @Override
    public List<ApiKey> apiKeys(UUID personId) {
        return keys.inForce(personId);
    }

    @Override
    public boolean revokeApiKey(UUID personId, UUID keyId) {
        return keys.revoke(personId, keyId);
    }

    @Override
    public PersonPrincipal loadUserByUsername(String login) {
        return db.sql(PERSON + "WHERE p.login = :login AND NOT p.disabled AND p.password_hash IS NOT NULL")
                .param("login", PersonalText.login(login))
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
                row.getString("language"),
                new Person.Standing(row.getBoolean("disabled"), row.getInt("session_era")));
    }
}
