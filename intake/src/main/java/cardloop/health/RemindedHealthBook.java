package cardloop.health;

import cardloop.throttle.Lane;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Reads again only after a few seconds, so that a scrape of many figures is one reading. */
final class RemindedHealthBook implements HealthBook {
    private final HealthBook book;
    private final long freshNanos;
    private final LongSupplier nanos;
    private @Nullable HouseHealth last;
    private long readAt;

    /** @param nanos as {@link System#nanoTime()} */
    RemindedHealthBook(HealthBook book, Duration fresh, LongSupplier nanos) {
        this.book = book;
        this.freshNanos = fresh.toNanos();
        this.nanos = nanos;
    }

    @Override
    public synchronized HouseHealth now() {
        long now = nanos.getAsLong();
        HouseHealth known = last;
        if (known == null || now - readAt >= freshNanos) {
            known = book.now();
            last = known;
            readAt = now;
        }
        return known;
    }

    @Override
    public List<LaneCall> calls(Lane lane, String outcome, int most) {
        return book.calls(lane, outcome, most);
    }
}
