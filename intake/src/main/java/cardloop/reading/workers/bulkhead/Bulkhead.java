package cardloop.reading.workers.bulkhead;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** So many pieces of work at a time; the next ones wait in order of arrival, but not for long. */
public final class Bulkhead {
    private final Semaphore places;
    private final Duration patience;

    public Bulkhead(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** @throws RejectedExecutionException when there was no place within the time that is waited for one */
    <T> T in(Supplier<T> work) {
        if (!isIn()) {
            throw new RejectedExecutionException("too many photos at once");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean isIn() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
