package cardloop.payout;

import java.time.Duration;
import java.util.List;

/** How long to wait before the channel is asked again: 5 s, 30 s, 2 min, 10 min, 1 h, then once a day. */
final class PayoutLadder {
    private static final List<Duration> RUNGS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofDays(1));

    private PayoutLadder() {}

    /** The wait on a rung, counted from 0; the last one holds for all above. */
    static Duration waitOn(int rung) {
        return RUNGS.get(Math.min(rung, RUNGS.size() - 1));
    }
}
