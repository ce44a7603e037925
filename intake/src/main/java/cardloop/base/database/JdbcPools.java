package cardloop.base.database;

import cardloop.base.WebWork;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * One database through two pools: {@link WebWork} takes its connections from the one, everything else from the other. Which
 * of them it is stands fast for a thread, so no work ever needs both. A transaction takes its connection with its first
 * statement: what is computed before holds none.
 */
public final class JdbcPools extends LazyConnectionDataSourceProxy implements AutoCloseable {
    private final HikariDataSource line;
    private final HikariDataSource web;

    JdbcPools(HikariDataSource line, HikariDataSource web) {
        this.line = line;
        this.web = web;
        setDefaultAutoCommit(true);
        setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        setTargetDataSource(new ByWork());
    }

    /** Both, for whoever measures them. */
    List<HikariDataSource> all() {
        return List.of(line, web);
    }

    /** Ends every connection as soon as it is not used, so that later work gets new ones. */
    public void renew() {
        all().forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
    }

    @Override
    public void close() {
        all().forEach(HikariDataSource::close);
    }

    private final class ByWork extends AbstractDataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return (WebWork.isHere() ? web : line).getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLException("whoever asks comes as the program does");
        }
    }
}
