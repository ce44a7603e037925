package cardloop.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands until a test moves it. */
public final class TestingClock extends Clock {
    private volatile Instant now;
    private final ZoneId zone;

    public TestingClock(Instant now) {
        this(now, ZoneId.of("Asia/Shanghai"));
    }

    private TestingClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** 2026-11-21, 19:30 in Shanghai. */
    public static TestingClock atAnyTime() {
        return new TestingClock(Instant.parse("2026-11-21T11:30:00Z"));
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestingClock(now, other);
    }
}
