package cardloop.testing;

import java.nio.file.Path;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** Hands out fresh databases, migrated as in production. Close each when its test is over. */
public final class TestDatabases {
    private static final String H2_OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";

    private TestDatabases() {}

    /** H2 in memory, with the URL options the product uses. */
    public static TestDatabase h2() {
        TestDatabase database = new TestDatabase("jdbc:h2:mem:" + freshName() + H2_OPTIONS, "sa");
        migrate(database, "h2");
        return database;
    }

    /** H2 in a folder, for more rows than memory is to hold. */
    public static TestDatabase h2In(Path folder) {
        TestDatabase database = new TestDatabase(
                "jdbc:h2:file:" + folder.resolve(freshName())
                        + H2_OPTIONS.replace(";DB_CLOSE_DELAY=-1", ";CACHE_SIZE=65536;WRITE_DELAY=0"),
                "sa");
        migrate(database, "h2");
        return database;
    }

    /** PostgreSQL, one server a JVM, one database a call. Works as root too. */
    public static TestDatabase postgres() {
        String name = freshName();
        return new TestDatabase(PostgresServer.running().createDatabase(name), PostgresServer.USER);
    }

    /**
     * The database that this run of the tests is about: H2, or PostgreSQL where the build says
     * {@code -Dcardloop.testing.database=postgresql}. Tests of whole programs run once on each.
     */
    public static TestDatabase ofThisRun() {
        String name = System.getProperty("cardloop.testing.database", "h2");
        return switch (name) {
            case "h2" -> h2();
            case "postgresql" -> postgres();
            default -> throw new IllegalArgumentException("no database is called " + name);
        };
    }

    /** Stops the PostgreSQL of this JVM, if one runs: for programs, which no JUnit session ends. */
    public static void stopServers() {
        PostgresServer.stop();
    }

    /** On connections of its own, as the programs do it. */
    static void migrate(TestDatabase database, String vendor) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), "")
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load()
                .migrate();
    }

    private static String freshName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }
}
