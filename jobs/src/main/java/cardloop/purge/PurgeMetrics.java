package cardloop.purge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;

/** {@code cardloop_purge_due}: what is old enough to be forgotten and is still there, counted up to a bound. */
final class PurgeMetrics implements MeterBinder {
    private static final int COUNTED_AT_MOST = 1_000;

    private final JdbcPurge purge;
    private final JdbcTableSizes sizes;

    PurgeMetrics(JdbcPurge purge, JdbcTableSizes sizes) {
        this.purge = purge;
        this.sizes = sizes;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Forgotten what : Forgotten.values()) {
            Gauge.builder("cardloop.purge.due", purge, p -> p.due(what, COUNTED_AT_MOST))
                    .tag("what", what.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        for (String table : sizes.tables()) {
            Gauge.builder("cardloop.table.rows", sizes, s -> s.rows(table))
                    .tag("table", table)
                    .register(registry);
        }
    }
}
