package cardloop.issuers.asking;

import cardloop.base.JdbcFault;
import cardloop.throttle.Lane;
import cardloop.throttle.Pace;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who waits for the issuers' answers. Each door of a lane has as many hands as its pace can fill while each answer takes its whole
 * deadline, so that a slow issuer is asked as often as it allows; no permit is pulled without a free hand.
 */
final class LaneHands implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LaneHands.class);
    private static final int MOST_A_LANE = 8;

    private final ToIntFunction<Lane> hands;
    private final Duration farewell;
    private final Map<Lane, Semaphore> free = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * @param hands of a lane, 1 or more
     * @param farewell longest wait at the end for answers under way
     */
    LaneHands(ToIntFunction<Lane> hands, Duration farewell) {
        this.hands = hands;
        this.farewell = farewell;
    }

    /** How many hands keep up a pace when each answer takes {@code deadline}: 1 to 8. */
    static int forPace(Pace pace, Duration deadline) {
        long inHand = Math.ceilDiv(deadline.toNanos() / 1_000, pace.intervalMicros());
        return Math.clamp(inHand, 1, MOST_A_LANE);
    }

    /** Takes a hand of the lane, waiting for one; false when none came free, or the thread is to stop. */
    boolean take(Lane lane, Duration patience) {
        try {
            return !closed && ofLane(lane).tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void release(Lane lane) {
        ofLane(lane).release();
    }

    /** Has a hand taken before do the work, and releases it. What fails is said; the question's lease lets another go on. */
    void work(Lane lane, Runnable work) {
        Thread.ofVirtual().name("asks:" + lane.label()).start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                told(lane, e);
            } finally {
                release(lane);
            }
        });
    }

    private static void told(Lane lane, RuntimeException e) {
        if (JdbcFault.isTransient(e)) {
            LOG.warn("an answer of {} is not recorded and is asked for again: {}", lane.label(), e.toString());
        } else {
            LOG.error("an answer of {} could not be recorded", lane.label(), e);
        }
    }

    private Semaphore ofLane(Lane lane) {
        return free.computeIfAbsent(lane, each -> new Semaphore(hands.applyAsInt(each)));
    }

    /** Takes every hand and keeps it: what was asked is recorded, and nothing is asked any more. */
    @Override
    public void close() {
        closed = true;
        long until = System.nanoTime() + farewell.toNanos();
        free.forEach((lane, hand) -> {
            try {
                if (!hand.tryAcquire(hands.applyAsInt(lane), until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    LOG.warn("an answer of {} is still awaited; its question is asked again later", lane.label());
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
