package cardloop.stub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
public final class MovableClock implements InstantSource {
    /** The moment of the published vectors. */
    public static final Instant START = Instant.ofEpochSecond(1_795_289_400);

    private Instant now = START;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void move(Duration by) {
        now = now.plus(by);
    }

    public synchronized void set(Instant then) {
        now = then;
    }
}
