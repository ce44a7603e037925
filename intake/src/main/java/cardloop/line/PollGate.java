package cardloop.line;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets the polls of the line through while the program runs. Once closed, the polls in hand finish and no other begins,
 * so that nothing is claimed that could not be recorded any more.
 */
final class PollGate {
    private final ReadWriteLock gate = new ReentrantReadWriteLock(true);
    private volatile boolean closed;

    /** The poll's own result, or null (as a poll that found nothing) when the gate is closed. */
    <T> @Nullable T pass(Callable<? extends @Nullable T> poll) throws Exception {
        Lock inside = gate.readLock();
        inside.lock();
        try {
            return closed ? null : poll.call();
        } finally {
            inside.unlock();
        }
    }

    /** Closes the gate for good; true when nobody is inside any more, false when somebody still is after {@code patience}. */
    boolean close(Duration patience) throws InterruptedException {
        closed = true;
        Lock everyoneOut = gate.writeLock();
        boolean empty = everyoneOut.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (empty) {
            everyoneOut.unlock();
        }
        return empty;
    }
}
