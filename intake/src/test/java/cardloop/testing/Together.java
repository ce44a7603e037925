package cardloop.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same thing on many threads that start at the same moment. */
public final class Together {
    private Together() {}

    /** Outcomes in no order: what each returned, or the exception it threw. */
    public static List<Object> run(int threads, Callable<?> task) {
        CountDownLatch start = new CountDownLatch(1);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            return running.stream().map(Together::outcome).toList();
        }
    }

    private static Object outcome(Future<?> future) {
        try {
            Object returned = future.get();
            return returned == null ? "done" : returned;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while waiting for a test's threads", e);
        }
    }
}
