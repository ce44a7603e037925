package cardloop.base;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The clock that limits go by: read after the limit rows are locked, the same for every process of the house. */
public interface LimitClock {
    /** Microseconds since the epoch. */
    long nowMicros();

    /** A reading of this clock as the other tables keep times. */
    static OffsetDateTime at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
