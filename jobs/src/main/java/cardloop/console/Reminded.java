package cardloop.console;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is dear to read and looked at by many pages at once: read again only when it is no longer fresh. */
final class Reminded<T> {
    private final Supplier<T> read;
    private final long freshNanos;
    private final LongSupplier nanos;
    private @Nullable T last;
    private long readAt;

    /** @param nanos as {@link System#nanoTime()} */
    Reminded(Supplier<T> read, Duration fresh, LongSupplier nanos) {
        this.read = read;
        this.freshNanos = fresh.toNanos();
        this.nanos = nanos;
    }

    synchronized T get() {
        long now = nanos.getAsLong();
        T known = last;
        if (known == null || now - readAt >= freshNanos) {
            known = read.get();
            last = known;
            readAt = now;
        }
        return known;
    }
}
