package cardloop.casebook.attention;

import cardloop.casebook.Attention;
import cardloop.casebook.CardStage;
import cardloop.casebook.WaitingCode;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parked cards and breached deadlines as gauges; one reading serves all gauges of a scrape. */
public final class AttentionMetrics implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<Attention> now;
    private final LongSupplier nanos;
    private @Nullable Attention last;
    private long readAt;

    public AttentionMetrics(Supplier<Attention> now, LongSupplier nanos) {
        this.now = now;
        this.nanos = nanos;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (WaitingCode what : WaitingCode.values()) {
            Gauge.builder(
                            "cardloop.cases.parked",
                            this,
                            of -> of.read().parked().getOrDefault(what, 0L))
                    .tag("waiting", what.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Stream.of(CardStage.values())
                .filter(CardStage::isOpen)
                .forEach(stage -> Gauge.builder(
                                "cardloop.cases.breached",
                                this,
                                of -> of.read().breached().getOrDefault(stage, 0L))
                        .tag("stage", stage.name().toLowerCase(Locale.ROOT))
                        .register(registry));
    }

    private synchronized Attention read() {
        Attention seen = last;
        if (seen == null || nanos.getAsLong() - readAt > FRESH.toNanos()) {
            seen = now.get();
            last = seen;
            readAt = nanos.getAsLong();
        }
        return seen;
    }
}
