package cardloop.access.proof;

import cardloop.access.CodePurpose;
import cardloop.access.PasswordHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Codes in the database: eight digits, ten minutes, five tries, once; kept as a slow hash bound to the ticket. */
final class JdbcCodes {
    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int MOST_TRIES = 5;
    private static final int CODES = 100_000_000;

    /** @param clear goes into one message and nowhere else */
    record Issued(UUID ticket, String clear) {
        @Override
        public String toString() {
            return "Issued(" + ticket + ")";
        }
    }

    private record Row(
            String login, String codeHash, @Nullable String passwordHash, int tries) {
        static Row read(ResultSet row, int n) throws SQLException {
            return new Row(
                    row.getString("login"),
                    row.getString("code_hash"),
                    row.getString("password_hash"),
                    row.getInt("tries"));
        }
    }

    private final JdbcClient db;
    private final PasswordEncoder hashes;
    private final RandomGenerator random;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param random a cryptographic one */
    JdbcCodes(JdbcClient db, PasswordEncoder hashes, RandomGenerator random, Clock clock, Supplier<UUID> ids) {
        this.db = db;
        this.hashes = hashes;
        this.random = random;
        this.clock = clock;
        this.ids = ids;
    }

    Issued issue(CodePurpose purpose, String login, Optional<PasswordHash> password) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        db.sql("DELETE FROM one_time_code WHERE expires_at < :now")
                .param("now", now)
                .update();
        Issued issued = new Issued(ids.get(), String.format(Locale.ROOT, "%08d", random.nextInt(CODES)));
        db.sql("INSERT INTO one_time_code (id, purpose, login, code_hash, password_hash, tries, expires_at)"
                        + " VALUES (:id, :purpose, :login, :code, :password, 0, :until)")
                .param("id", issued.ticket())
                .param("purpose", purpose.name())
                .param("login", login)
                .param("code", hashes.encode(issued.ticket() + issued.clear()))
                .param("password", password.map(PasswordHash::text).orElse(null))
                .param("until", now.plus(GOOD_FOR))
                .update();
        return issued;
    }

    /** The login that a ticket is of, for as long as its code may be tried. */
    Optional<String> login(UUID ticket, CodePurpose purpose) {
        return find(ticket, purpose).filter(row -> row.tries() < MOST_TRIES).map(Row::login);
    }

    /** The try is taken before the code is looked at; of two that are right at once one is. */
    Redeemed redeem(UUID ticket, CodePurpose purpose, String code) {
        int taken = db.sql("UPDATE one_time_code SET tries = tries + 1 WHERE id = :id AND purpose = :purpose"
                        + " AND tries < :most AND used_at IS NULL AND expires_at > :now")
                .param("id", ticket)
                .param("purpose", purpose.name())
                .param("most", MOST_TRIES)
                .param("now", OffsetDateTime.now(clock))
                .update();
        Optional<Row> row = taken == 1 ? find(ticket, purpose) : Optional.empty();
        if (row.isEmpty()) {
            return new Redeemed.Over();
        }
        if (!hashes.matches(ticket + code, row.get().codeHash())) {
            return new Redeemed.Wrong(Math.max(0, MOST_TRIES - row.get().tries()));
        }
        return use(ticket)
                ? new Redeemed.Right(
                        row.get().login(),
                        Optional.ofNullable(row.get().passwordHash()).map(PasswordHash::new))
                : new Redeemed.Over();
    }

    private boolean use(UUID ticket) {
        return db.sql("UPDATE one_time_code SET used_at = :now WHERE id = :id AND used_at IS NULL")
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", ticket)
                        .update()
                == 1;
    }

    private Optional<Row> find(UUID ticket, CodePurpose purpose) {
        return db.sql("SELECT login, code_hash, password_hash, tries FROM one_time_code WHERE id = :id"
                        + " AND purpose = :purpose AND used_at IS NULL AND expires_at > :now")
                .param("id", ticket)
                .param("purpose", purpose.name())
                .param("now", OffsetDateTime.now(clock))
                .query(Row::read)
                .optional();
    }
}
