package cardloop.line;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Waits for something that other threads or processes bring about. */
final class Eventually {
    private Eventually() {}

    static void within(Duration duration, String what, BooleanSupplier condition) {
        Awaitility.await(what)
                .atMost(duration)
                .pollInterval(Duration.ofMillis(200))
                .until(condition::getAsBoolean);
    }
}
