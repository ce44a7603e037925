package cardloop.limits;

import cardloop.throttle.Rest;

/** A limit row as locked; times are microseconds of the limit clock. */
public record LimitRow(LimitKey key, long nextFreeMicros, Rest rest, boolean paused) {
    public long freeAtMicros() {
        return Math.max(nextFreeMicros, rest.untilMicros());
    }
}
