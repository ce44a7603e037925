package cardloop.limits;

/**
 * A limit row as locked; times are microseconds of the limit clock.
 *
 * @param restStep refusals not yet forgiven
 */
public record LimitRow(LimitKey key, long nextFreeMicros, long restingUntilMicros, int restStep, boolean paused) {
    public long freeAtMicros() {
        return Math.max(nextFreeMicros, restingUntilMicros);
    }
}
