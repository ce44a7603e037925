package cardloop.money.trouble;

import cardloop.money.JdbcPayoutDesk;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** {@code cardloop_payouts_in_trouble}: payouts that need a person, counted up to a thousand. */
final class TroubleMetrics implements MeterBinder {
    private static final int COUNTED_AT_MOST = 1_000;

    private final JdbcPayoutDesk desk;

    TroubleMetrics(JdbcPayoutDesk desk) {
        this.desk = desk;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("cardloop.payouts.in.trouble", desk, d -> d.count(COUNTED_AT_MOST))
                .register(registry);
    }
}
