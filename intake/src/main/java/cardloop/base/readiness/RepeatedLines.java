package cardloop.base.readiness;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.Marker;

/**
 * Lets a warning or an error through once a minute; the next line of its kind says how many were left out. Lines are of one
 * kind when the same logger says the same of the same fault, whatever the numbers in it.
 */
final class RepeatedLines extends TurboFilter {
    /** Where the pattern of the log finds the count. */
    static final String REPEATS = "repeats";

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final int MOST_KINDS = 500;
    private static final int SAME_SO_FAR = 60;

    private final Clock clock;
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    RepeatedLines(Clock clock) {
        this.clock = clock;
    }

    private record Seen(long since, int leftOut) {}

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable fault) {
        MDC.remove(REPEATS);
        if (format == null
                || level.toInt() < Level.WARN_INT
                || level.toInt() < logger.getEffectiveLevel().toInt()) {
            return FilterReply.NEUTRAL;
        }
        int leftOut = count(kind(logger.getName(), format, fault));
        if (leftOut < 0) {
            return FilterReply.DENY;
        }
        if (leftOut > 0) {
            MDC.put(REPEATS, " (and " + leftOut + " more like it)");
        }
        return FilterReply.NEUTRAL;
    }

    /** How many were left out before this one; negative when this one is to be left out too. */
    private synchronized int count(String kind) {
        long now = clock.millis();
        Seen before = seen.remove(kind);
        if (before != null && now - before.since() < MINUTE) {
            seen.put(kind, new Seen(before.since(), before.leftOut() + 1));
            return -1;
        }
        seen.put(kind, new Seen(now, 0));
        if (seen.size() > MOST_KINDS) {
            seen.remove(seen.keySet().iterator().next());
        }
        return before == null ? 0 : before.leftOut();
    }

    private static String kind(String logger, String format, @Nullable Throwable fault) {
        String start = format.substring(0, Math.min(SAME_SO_FAR, format.length()));
        return logger + "|" + start.replaceAll("\\d+", "#") + "|" + root(fault);
    }

    private static String root(@Nullable Throwable fault) {
        Throwable root = fault;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return root == null ? "" : root.getClass().getName();
    }
}
