package cardloop.casebook;

import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once in the log that more cards wait for an operator than before; fewer are no news. */
public final class AttentionAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(AttentionAlarm.class);

    private final Supplier<Attention> now;
    private Attention last = new Attention(Map.of(), Map.of());

    public AttentionAlarm(Supplier<Attention> now) {
        this.now = now;
    }

    /** Looks, and returns whether it was said. */
    public synchronized boolean look() {
        Attention seen = now.get();
        boolean worse = seen.isWorseThan(last);
        last = seen;
        if (worse) {
            LOG.warn("{}", seen.told());
        }
        return worse;
    }
}
