package cardloop.base.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param url JDBC URL; empty for the embedded file in the data folder
 * @param user of the database
 * @param password empty: for the embedded file one is generated and kept beside it
 */
@ConfigurationProperties(prefix = "cardloop.database", ignoreUnknownFields = false)
public record DatabaseProperties(
        @DefaultValue("") String url,
        @DefaultValue("cardloop") String user,
        @DefaultValue("") String password) {

    public DatabaseProperties {
        if (url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:") && !url.contains("WRITE_DELAY=0")) {
            throw new IllegalArgumentException(
                    "an H2 file loses acknowledged commits when killed: add ;WRITE_DELAY=0 to cardloop.database.url");
        }
    }

    @Override
    public String toString() {
        return "DatabaseProperties(" + url + ", " + user + ")";
    }
}
