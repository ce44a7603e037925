package cardloop.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param url JDBC URL; empty for the embedded file in the data folder
 * @param user of the database
 * @param password empty: for the embedded file one is generated and kept beside it
 * @param poolSize connections at most
 * @param connectionTimeoutMillis how long to wait for one; the embedded file stalls about 5 s when the process that
 *     holds it is killed, so 10 s and more
 */
@ConfigurationProperties(prefix = "cardloop.database", ignoreUnknownFields = false)
public record DatabaseProperties(
        @DefaultValue("") String url,
        @DefaultValue("cardloop") String user,
        @DefaultValue("") String password,
        @DefaultValue("24") int poolSize,
        @DefaultValue("30000") long connectionTimeoutMillis) {

    public DatabaseProperties {
        if (url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:") && !url.contains("WRITE_DELAY=0")) {
            throw new IllegalArgumentException(
                    "an H2 file loses acknowledged commits when killed: add ;WRITE_DELAY=0 to cardloop.database.url");
        }
        if (poolSize < 2 || poolSize > 500 || connectionTimeoutMillis < 10_000) {
            throw new IllegalArgumentException(
                    "cardloop.database.pool-size is 2 to 500, connection-timeout-millis 10000 or more");
        }
    }

    @Override
    public String toString() {
        return "DatabaseProperties(" + url + ", " + user + ")";
    }
}
