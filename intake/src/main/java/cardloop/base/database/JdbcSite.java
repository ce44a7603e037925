package cardloop.base.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.flywaydb.core.Flyway;

/**
 * Where the database is, and how it is come to.
 *
 * @param url of JDBC
 */
record JdbcSite(String url, String user, String password) {
    /** Whoever waits longer for a row than this meets a fault, not a queue. */
    private static final Duration LOCK = Duration.ofSeconds(10);
    /** A transaction that says nothing for so long has lost its program. */
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(60);
    /** How much longer than any statement a socket may be silent before its other end counts as gone. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    static JdbcSite of(DatabaseProperties database, EmbeddedFile file) {
        boolean embedded = database.url().isEmpty();
        return new JdbcSite(
                embedded ? file.url() : database.url(),
                database.user(),
                embedded && database.password().isEmpty() ? file.password() : database.password());
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /**
     * Brings the schema up to date on connections of its own, which are closed when it is done: H2 ties what a migration
     * makes to the connection that made it, and a pool retires its connections one by one.
     */
    void migrate() {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor())
                .load()
                .migrate();
    }

    private String vendor() {
        return isPostgres() ? "postgresql" : "h2";
    }

    HikariDataSource pool(String name, PoolBounds bounds) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(bounds.size());
        config.setConnectionTimeout(bounds.waitMillis());
        config.setConnectionInitSql(timeLimits(bounds));
        if (isPostgres()) {
            long silence = bounds.statementMillis() + SILENCE.toMillis();
            config.addDataSourceProperty(
                    "socketTimeout", String.valueOf(Duration.ofMillis(silence).toSeconds()));
            config.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return new HikariDataSource(config);
    }

    /** H2 tells a lost server by itself: its socket's limit stands in the URL. */
    private String timeLimits(PoolBounds bounds) {
        return isPostgres()
                ? "SET statement_timeout = " + bounds.statementMillis()
                        + "; SET lock_timeout = " + LOCK.toMillis()
                        + "; SET idle_in_transaction_session_timeout = " + IDLE_IN_TRANSACTION.toMillis()
                : "SET QUERY_TIMEOUT " + bounds.statementMillis() + "; SET LOCK_TIMEOUT " + LOCK.toMillis();
    }

    @Override
    public String toString() {
        return "JdbcSite(" + url + ", " + user + ")";
    }
}
