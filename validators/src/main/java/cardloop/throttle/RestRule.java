package cardloop.throttle;

import java.time.Duration;

/**
 * How refusals make a lane rest.
 *
 * @param first length of the first rest, more than 0
 * @param cap longest rest of our own making, at least {@code first}; an issuer that asks for more gets more
 * @param stepBack how long a lane must go unrefused to come down one step, more than 0
 */
public record RestRule(Duration first, Duration cap, Duration stepBack) {
    public RestRule {
        if (first.compareTo(Duration.ofMillis(1)) < 0
                || cap.compareTo(first) < 0
                || stepBack.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("a rest rule needs first >= 1 ms, cap >= first, stepBack >= 1 ms");
        }
    }

    /** The rest after {@code step} refusals: first, twice that, four times, up to the cap. */
    long restMicros(int step) {
        long rest = micros(first);
        for (int i = 1; i < step && rest < micros(cap); i++) {
            rest *= 2;
        }
        return Math.min(rest, micros(cap));
    }

    /** The step beyond which a rest grows no longer. */
    int lastStep() {
        int step = 1;
        while (restMicros(step) < micros(cap)) {
            step++;
        }
        return step;
    }

    static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
