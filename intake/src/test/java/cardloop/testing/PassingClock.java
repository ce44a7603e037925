package cardloop.testing;

import cardloop.base.LimitClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.context.support.GenericApplicationContext;

/** The time of a whole scenario, house and issuers alike: it runs as ever, and passes at once when it is told to. */
public final class PassingClock extends Clock implements LimitClock, Consumer<GenericApplicationContext> {
    private final AtomicLong aheadMicros = new AtomicLong();

    public void pass(Duration time) {
        aheadMicros.addAndGet(time.toNanos() / 1_000);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(aheadMicros.get(), ChronoUnit.MICROS);
    }

    @Override
    public long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant());
    }

    @Override
    public void accept(GenericApplicationContext context) {
        context.registerBean("passingClock", PassingClock.class, () -> this, bean -> bean.setPrimary(true));
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
