package cardloop.reading.workers.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class BulkheadTest {
    @Test
    void aPieceOfWorkThatFindsNoPlaceIsRefusedAndTheNextAfterwardsIsDone() throws Exception {
        Bulkhead bulkhead = new Bulkhead(1, Duration.ofMillis(1));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = people.submit(() -> bulkhead.in(() -> stay(inside, go)));
            inside.await();
            assertThatThrownBy(() -> bulkhead.in(() -> "too much")).isInstanceOf(RejectedExecutionException.class);
            go.countDown();
            assertThat(first.get()).isEqualTo("done");
        }
        assertThat(bulkhead.in(() -> "next")).isEqualTo("next");
    }

    @Test
    void workThatFailsGivesItsPlaceBack() {
        Bulkhead bulkhead = new Bulkhead(1, Duration.ofMillis(1));
        assertThatThrownBy(() -> bulkhead.in(() -> {
                    throw new IllegalArgumentException("no photo");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(bulkhead.in(() -> "next")).isEqualTo("next");
    }

    private static String stay(CountDownLatch inside, CountDownLatch go) {
        inside.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "done";
    }
}
