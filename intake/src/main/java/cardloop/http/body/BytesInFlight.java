package cardloop.http.body;

import java.util.concurrent.atomic.AtomicLong;

/** How much of all requests together is held at this moment, up to a bound. */
public final class BytesInFlight {
    private final long most;
    private final AtomicLong held = new AtomicLong();

    public BytesInFlight(long most) {
        this.most = most;
    }

    /** False, and nothing is taken, when there is no room. */
    public boolean take(long bytes) {
        if (held.addAndGet(bytes) <= most) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    public void give(long bytes) {
        held.addAndGet(-bytes);
    }

    public long held() {
        return held.get();
    }
}
