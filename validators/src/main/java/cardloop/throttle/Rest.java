package cardloop.throttle;

import java.time.Duration;

/**
 * How a lane (or a kind, a card, an account) rests: each refusal doubles the rest up to a cap, each quiet stretch after
 * it takes one doubling back. Times are microseconds since the epoch, read by the caller.
 *
 * @param step refusals not yet forgiven, 0 or more
 * @param untilMicros nothing is asked before this moment
 */
public record Rest(int step, long untilMicros) {
    /** Never refused. */
    public static final Rest NONE = new Rest(0, 0);

    public Rest {
        if (step < 0) {
            throw new IllegalArgumentException("a step is 0 or more");
        }
    }

    public boolean isOver(long nowMicros) {
        return nowMicros >= untilMicros;
    }

    /** The rest after a refusal at {@code nowMicros}; never shorter than the issuer asked for, never brought forward. */
    public Rest refused(RestRule rule, long nowMicros, Duration asked) {
        int next = Math.min(recovered(rule, nowMicros).step + 1, rule.lastStep());
        long rest = Math.max(rule.restMicros(next), RestRule.micros(asked));
        return new Rest(next, Math.max(untilMicros, nowMicros + rest));
    }

    /** As it stands at {@code nowMicros}: one step down for each whole {@code stepBack} since the rest was over. */
    public Rest recovered(RestRule rule, long nowMicros) {
        if (nowMicros <= untilMicros) {
            return this;
        }
        long stepsBack = (nowMicros - untilMicros) / RestRule.micros(rule.stepBack());
        long kept = Math.max(0, step - stepsBack);
        long counted = Math.min(stepsBack, step) * RestRule.micros(rule.stepBack());
        return kept == 0 ? NONE : new Rest((int) kept, untilMicros + counted);
    }
}
