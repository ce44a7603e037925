package cardloop.database;

/** The clock that limits go by: read after the limit rows are locked, the same for every process of the house. */
public interface LimitClock {
    /** Microseconds since the epoch. */
    long nowMicros();
}
