package cardloop.base.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Connections of what works by itself: the line, the lanes, the night.
 *
 * @param size connections at most
 * @param waitMillis how long a step waits for one; the embedded file stalls about 5 s when the process that holds it is killed
 * @param statementMillis how long one statement may run
 */
@ConfigurationProperties(prefix = "cardloop.line-pool", ignoreUnknownFields = false)
record LinePoolProperties(
        @DefaultValue("24") int size,
        @DefaultValue("30000") long waitMillis,
        @DefaultValue("60000") long statementMillis) {
    LinePoolProperties {
        PoolBounds.of("cardloop.line-pool", size, waitMillis, statementMillis);
    }

    PoolBounds bounds() {
        return new PoolBounds(size, waitMillis, statementMillis);
    }
}
