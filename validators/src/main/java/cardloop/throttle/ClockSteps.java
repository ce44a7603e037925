package cardloop.throttle;

import java.time.Duration;

/**
 * Tells when the clock that limits go by was put forward. Such a step makes a moment look past that has not come, and lets
 * one question leave early. So after a step, and after the start of a process that cannot know what happened before it, a
 * lane gives no permit for one interval of steady time: by then whatever left before the step lies an interval back.
 *
 * <p>A clock put back only makes a lane wait longer. One watcher a lane and process; times are arguments.
 */
public final class ClockSteps {
    /** Smaller steps, and the slewing of a clock, are paid from the jitter. */
    private static final long TOLERATED_MICROS = 50_000;

    private final long holdMicros;
    private boolean started;
    private long lastClock;
    private long lastSteady;
    private long trustedFrom;

    /** @param hold longest interval of any pace of the lane */
    public ClockSteps(Duration hold) {
        this.holdMicros = hold.toNanos() / 1_000;
    }

    /**
     * Takes a reading.
     *
     * @param clockMicros the clock that limits go by
     * @param steadyMicros a clock of this process that nobody puts forward or back, read just after
     * @return for how many more microseconds no permit may be given, 0 or more
     */
    public synchronized long heldMicros(long clockMicros, long steadyMicros) {
        long gained = (clockMicros - lastClock) - (steadyMicros - lastSteady);
        if (!started || gained > TOLERATED_MICROS) {
            trustedFrom = steadyMicros + holdMicros;
        }
        started = true;
        lastClock = clockMicros;
        lastSteady = steadyMicros;
        return Math.max(0, trustedFrom - steadyMicros);
    }
}
