package cardloop.issuers.limits;

import cardloop.throttle.Rest;

/**
 * A limit row as locked; times are microseconds of the limit clock.
 *
 * @param granted permits given since the row was first used
 */
public record LimitRow(LimitKey key, long nextFreeMicros, Rest rest, boolean paused, long granted) {
    public long freeAtMicros() {
        return Math.max(nextFreeMicros, rest.untilMicros());
    }

    LimitRow freeFrom(long micros) {
        return new LimitRow(key, micros, rest, paused, granted);
    }
}
