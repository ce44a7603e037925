package cardloop.base;

import java.time.Duration;

/**
 * Rings when something was recorded and committed in this process: whoever has run out of work looks again, instead of
 * looking all the time. What another process records is found by looking now and then.
 */
public final class Bell {
    private long rings;
    private boolean closed;

    /** Wakes everybody who waits. */
    public synchronized void ring() {
        rings++;
        notifyAll();
    }

    /** From now on nobody waits any more. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private synchronized long rings() {
        return rings;
    }

    private synchronized void await(long heard, Duration longest) {
        long until = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toNanos();
                    left > 0 && rings == heard && !closed;
                    left = until - System.nanoTime()) {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One who looks for work over and over; for one thread at a time. */
    public final class Sleeper {
        private final Duration longest;
        private Duration next;
        private final Duration shortest;
        private long heard;

        /**
         * @param shortest how long to wait when nothing was found for the first time; doubles each time
         * @param longest as long as it can take until work is found that nobody rang for
         */
        public Sleeper(Duration shortest, Duration longest) {
            this.shortest = shortest;
            this.longest = longest;
            this.next = shortest;
        }

        /** To be called before a look: what rings during the look is not slept through. */
        public void looks() {
            heard = rings();
        }

        /** Nothing has rung since the last look began. */
        boolean heardNothing() {
            return rings() == heard;
        }

        public void found() {
            next = shortest;
        }

        /** Nothing was found: waits until the bell rings, or for a while that grows. */
        public void sleeps() {
            Duration pause = next;
            next = pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
            await(heard, pause);
            if (!heardNothing()) {
                next = shortest;
            }
        }
    }
}
