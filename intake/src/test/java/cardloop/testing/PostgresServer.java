package cardloop.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one PostgreSQL of this JVM, started when first asked for and stopped by {@link TestSession}. Its own
 * shutdown hook would hold the JVM for 30 seconds. New databases are copies of a migrated template.
 */
final class PostgresServer {
    static final String USER = "postgres";
    private static final String TEMPLATE = "cardloop_template";
    private static @Nullable PostgresServer running;

    private final EmbeddedPostgres postgres;
    private final JdbcClient admin;

    private PostgresServer() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("log_min_messages", "fatal")
                .start();
        DataSource adminSource = postgres.getPostgresDatabase();
        admin = JdbcClient.create(adminSource);
        admin.sql("CREATE DATABASE " + TEMPLATE).update();
        try (TestDatabase template = new TestDatabase(url(TEMPLATE), USER)) {
            TestDatabases.migrate(template, "postgresql");
        }
    }

    static synchronized PostgresServer running() {
        if (running == null) {
            try {
                running = new PostgresServer();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for the tests did not start", e);
            }
        }
        return running;
    }

    static synchronized void stop() {
        if (running != null) {
            try {
                running.postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for the tests did not stop", e);
            }
            running = null;
        }
    }

    /** Copies the template; one copy at a time, since a template must be at rest. */
    String createDatabase(String name) {
        synchronized (admin) {
            admin.sql("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE).update();
        }
        return url(name);
    }

    private String url(String database) {
        return postgres.getJdbcUrl(USER, database);
    }
}
