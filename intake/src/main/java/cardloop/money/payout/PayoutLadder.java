package cardloop.money.payout;

import java.time.Duration;
import java.util.List;

/**
 * How long to wait before the channel is asked again: 5 s, 30 s, 2 min, 10 min, 1 h, then once a day. One that cannot be
 * reached is tried sooner: 5 s, 10 s, 20 s, 40 s, then once a minute, because nothing of ours is on its way.
 */
final class PayoutLadder {
    private static final List<Duration> RUNGS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofDays(1));

    private static final Duration UNREACHED_FIRST = Duration.ofSeconds(5);
    private static final Duration UNREACHED_MOST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 4;

    private PayoutLadder() {}

    /** The wait on a rung, counted from 0; the last one holds for all above. */
    static Duration waitOn(int rung) {
        return RUNGS.get(Math.min(rung, RUNGS.size() - 1));
    }

    /** The wait after the channel could not be reached {@code before} times in a row already. */
    static Duration waitUnreached(int before) {
        Duration wait = UNREACHED_FIRST.multipliedBy(1L << Math.min(before, DOUBLINGS));
        return wait.compareTo(UNREACHED_MOST) < 0 ? wait : UNREACHED_MOST;
    }
}
