package cardloop.issuers.asking;

import cardloop.base.LimitClock;
import java.time.Clock;
import java.time.Duration;

/** Limits go by the database's clock, signatures and one-time passwords by ours: both have to tell the same time. */
final class Clocks {
    /** Less than issuers bear: the strictest takes a signature of the last 30 s. */
    private static final Duration APART_AT_MOST = Duration.ofSeconds(20);

    private Clocks() {}

    /** @throws IllegalStateException when they are so far apart that issuers would refuse us */
    static void requireAgreement(Clock ours, LimitClock limits) {
        Duration apart = Duration.between(LimitClock.at(limits.nowMicros()).toInstant(), ours.instant());
        if (apart.abs().compareTo(APART_AT_MOST) > 0) {
            throw new IllegalStateException("this machine's clock and the database's are "
                    + apart.abs().toSeconds() + " s apart: set them right, issuers refuse signatures of another time");
        }
    }
}
