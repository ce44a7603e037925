package cardloop.issuers.lanes;

import cardloop.issuers.IssuerLimits;
import cardloop.issuers.Lanes;
import cardloop.throttle.ClockSteps;
import cardloop.throttle.Lane;
import cardloop.throttle.Pace;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Shuts each lane for one interval after the start of this process, and after the limit clock was put forward. */
public final class StepWatch implements LaneGate {
    private static final long NANOS_PER_MICRO = 1_000L;

    private final Lanes lanes;
    private final LongSupplier steadyNanos;
    private final Map<Lane, ClockSteps> watched = new ConcurrentHashMap<>();

    /** @param steadyNanos as {@link System#nanoTime()} */
    public StepWatch(Lanes lanes, LongSupplier steadyNanos) {
        this.lanes = lanes;
        this.steadyNanos = steadyNanos;
    }

    @Override
    public long shutMicros(Lane lane, long nowMicros) {
        return watched.computeIfAbsent(lane, this::watch)
                .heldMicros(nowMicros, steadyNanos.getAsLong() / NANOS_PER_MICRO);
    }

    private ClockSteps watch(Lane lane) {
        IssuerLimits limits = lanes.limitsOf(lane);
        long own = limits.submit().intervalMicros();
        long shared = limits.account().map(Pace::intervalMicros).orElse(0L);
        return new ClockSteps(Duration.ofNanos(Math.max(own, shared) * NANOS_PER_MICRO));
    }
}
