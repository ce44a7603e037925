package cardloop.base.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Connections of requests: of pages, of the API, of issuers that call.
 *
 * @param size connections at most
 * @param waitMillis how long a request waits for one before it is told to come again
 * @param statementMillis how long one statement may run
 */
@ConfigurationProperties(prefix = "cardloop.web-pool", ignoreUnknownFields = false)
record WebPoolProperties(
        @DefaultValue("16") int size,
        @DefaultValue("2000") long waitMillis,
        @DefaultValue("15000") long statementMillis) {
    WebPoolProperties {
        PoolBounds.of("cardloop.web-pool", size, waitMillis, statementMillis);
    }

    PoolBounds bounds() {
        return new PoolBounds(size, waitMillis, statementMillis);
    }
}
