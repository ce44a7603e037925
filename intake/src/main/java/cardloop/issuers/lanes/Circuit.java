package cardloop.issuers.lanes;

import cardloop.base.LimitClock;
import cardloop.inquiry.Presence;
import cardloop.issuers.CircuitStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a lane's issuer is worth asking: closed while it answers; open, so that nothing is asked, after it was silent too
 * often; then half open, when one call at a time tries it. Times are microseconds of the limit clock.
 *
 * @param silences the last calls as bits, the latest lowest, 1 for a silent one
 * @param step how often it opened in a row, 0 while it is closed
 * @param sinceMicros when it closed or opened; 0 when it never opened
 * @param untilMicros until when it is open
 * @param probe the call that tries it
 */
record Circuit(int silences, int step, long sinceMicros, long untilMicros, Optional<Probe> probe) {
    /** Nothing was ever amiss. */
    static final Circuit CLOSED = new Circuit(0, 0, 0, 0, Optional.empty());

    private static final int MEMORY = (1 << CircuitRule.REMEMBERED) - 1;

    /**
     * A call that tries a half-open circuit.
     *
     * @param call names question and attempt
     * @param untilMicros when its asker counts as dead
     */
    record Probe(String call, long untilMicros) {}

    boolean isClosed() {
        return step == 0;
    }

    /** Closed, and no silence is remembered. */
    boolean isUntroubled() {
        return isClosed() && silences == 0;
    }

    boolean isHalfOpen(long nowMicros) {
        return !isClosed() && nowMicros >= untilMicros;
    }

    /** For how long nothing may be asked, 0 when something may. */
    long shutMicros(long nowMicros) {
        if (isClosed()) {
            return 0;
        }
        long probed = probe.map(Probe::untilMicros).orElse(0L);
        return Math.max(0, Math.max(untilMicros, probed) - nowMicros);
    }

    /** A permit was given to a call; of a half-open circuit it is the one that tries it. */
    Circuit granted(String call, long nowMicros, long answerWithinMicros) {
        return isHalfOpen(nowMicros)
                ? new Circuit(
                        silences,
                        step,
                        sinceMicros,
                        untilMicros,
                        Optional.of(new Probe(call, nowMicros + answerWithinMicros)))
                : this;
    }

    /**
     * What a call told. Once it opened only the call that tries it counts: others left before.
     *
     * @param luck 0 to 1, spreads how long it opens
     */
    Circuit heard(String call, Presence presence, CircuitRule rule, long nowMicros, double luck) {
        if (isClosed()) {
            return presence == Presence.UNTOLD ? this : remembering(presence, rule, nowMicros, luck);
        }
        if (probe.filter(trying -> trying.call().equals(call)).isEmpty()) {
            return this;
        }
        return switch (presence) {
            case THERE -> new Circuit(0, 0, nowMicros, 0, Optional.empty());
            case SILENT -> opened(step + 1, sinceMicros, rule, nowMicros, luck);
            case UNTOLD -> new Circuit(silences, step, sinceMicros, untilMicros, Optional.empty());
        };
    }

    private Circuit remembering(Presence presence, CircuitRule rule, long nowMicros, double luck) {
        int latest = (silences << 1 | (presence == Presence.SILENT ? 1 : 0)) & MEMORY;
        boolean opens = presence == Presence.SILENT && CircuitRule.opens(latest);
        return opens
                ? opened(1, nowMicros, rule, nowMicros, luck)
                : new Circuit(latest, step, sinceMicros, untilMicros, probe);
    }

    private static Circuit opened(int step, long sinceMicros, CircuitRule rule, long nowMicros, double luck) {
        return new Circuit(0, step, sinceMicros, nowMicros + rule.openMicros(step, luck), Optional.empty());
    }

    /** May be tried from now on; a closed one stays closed. */
    Circuit triedFrom(long nowMicros) {
        return isClosed() ? this : new Circuit(silences, step, sinceMicros, Math.min(untilMicros, nowMicros), probe);
    }

    CircuitStatus status(long nowMicros) {
        Optional<Instant> since = instant(sinceMicros);
        if (isClosed()) {
            return new CircuitStatus(CircuitStatus.State.CLOSED, since, Optional.empty());
        }
        return isHalfOpen(nowMicros)
                ? new CircuitStatus(CircuitStatus.State.HALF_OPEN, since, Optional.empty())
                : new CircuitStatus(CircuitStatus.State.OPEN, since, instant(untilMicros));
    }

    private static Optional<Instant> instant(long micros) {
        return micros == 0
                ? Optional.empty()
                : Optional.of(LimitClock.at(micros).toInstant());
    }
}
