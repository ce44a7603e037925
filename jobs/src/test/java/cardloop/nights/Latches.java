package cardloop.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds threads where a test wants them. */
final class Latches {
    private static final int PATIENCE_SECONDS = 60;

    private Latches() {}

    /** Lets the first few pass and holds the rest. */
    static void pass(CountDownLatch first, CountDownLatch rest) {
        if (first.getCount() == 0) {
            waitFor(rest);
        }
        first.countDown();
    }

    static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
