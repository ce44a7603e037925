package cardloop.throttle;

import java.time.Duration;

/**
 * A strict spacing: at most {@code limit} arrivals in any window, wherever the window starts, given at most
 * {@code jitter} of difference between two travel times.
 *
 * @param limit requests, 1 or more
 * @param window of the limit, more than 0
 * @param jitter greatest spread of the time between a grant and the issuer seeing it, 0 or more
 */
public record Pace(int limit, Duration window, Duration jitter) {
    private static final long NANOS_PER_MICRO = 1_000L;

    public Pace {
        if (limit < 1 || window.isNegative() || window.isZero() || jitter.isNegative()) {
            throw new IllegalArgumentException("a pace needs limit >= 1, window > 0, jitter >= 0");
        }
    }

    /** {@code (window + jitter) / limit}, rounded up to whole microseconds: what a database keeps exactly. */
    public long intervalMicros() {
        long span = window.plus(jitter).toNanos();
        return Math.ceilDiv(span, limit * NANOS_PER_MICRO);
    }

    /**
     * When a row is free that says {@code nextFreeMicros}: never later than one interval from now. A row that says later
     * was moved before the clock was put back, and an interval from now keeps the spacing however far that was.
     */
    public long freeAtMicros(long nextFreeMicros, long nowMicros) {
        return Math.min(nextFreeMicros, nowMicros + intervalMicros());
    }

    /**
     * The earliest grant after one at {@code nowMicros} was given.
     *
     * @param nextFreeMicros when the row was free before that grant, microseconds since the epoch
     * @param nowMicros the clock read after the row was locked
     */
    public long nextFreeMicros(long nextFreeMicros, long nowMicros) {
        return Math.max(nextFreeMicros, nowMicros) + intervalMicros();
    }
}
