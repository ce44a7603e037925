package cardloop.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One fresh database with the whole schema, and the three handles a room asks for. */
public final class TestDatabase implements AutoCloseable {
    public static final int CONNECTIONS_AT_MOST = 20;

    /** A setting of a program whose lanes have nothing to ask. */
    public static final String NO_ISSUER = "--cardloop.asking.base-url=http://127.0.0.1:1";

    private final HikariDataSource dataSource;
    private final DataSourceTransactionManager transactionManager;

    TestDatabase(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS_AT_MOST);
        config.setMinimumIdle(0);
        dataSource = new HikariDataSource(config);
        transactionManager = new DataSourceTransactionManager(dataSource);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** Transactions that join a surrounding one. */
    public TransactionTemplate transactions() {
        return new TransactionTemplate(transactionManager);
    }

    public PlatformTransactionManager transactionManager() {
        return transactionManager;
    }

    /** For an application that opens the same database by {@code spring.datasource.url}; the password is empty. */
    public String url() {
        return dataSource.getJdbcUrl();
    }

    /** For {@code spring.datasource.username}. */
    public String user() {
        return dataSource.getUsername();
    }

    /**
     * Settings of a whole program on this database: whatever its test is about also shows that nothing asks for a second
     * connection while it holds the first.
     */
    public String[] settings(Path folder, String... more) {
        Stream<String> own = Stream.of(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--cardloop.data-dir=" + folder,
                "--cardloop.database.url=" + url(),
                "--cardloop.database.user=" + user(),
                "--cardloop.line-pool.size=1",
                "--cardloop.web-pool.size=1");
        return Stream.concat(own, Stream.of(more)).toArray(String[]::new);
    }

    /** Ends the connections; an H2 database is gone with the last of them. */
    @Override
    public void close() {
        if (url().startsWith("jdbc:h2:")) {
            jdbc().sql("SHUTDOWN").update();
        }
        dataSource.close();
    }
}
